import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  type OnDestroy,
  type OnInit,
} from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { answerFor, can, ROLES } from '@yicheng/domain';
import { Denied, ErrorNote, Icon, Offline, Skeleton } from '@yicheng/ui';
import { OpenMeeting } from '../platform/open-meeting';
import { Undo } from '../platform/undo';
import { Address } from '../platform/address';
import { AREAS } from './areas';
import { NotFoundPage } from './not-found.page';
import { roleName } from '../platform/role-name';
import { words } from './shell-words';

/** Who is named first when somebody lacks a permission: the nearest role that has it. */
const NEAREST = [...ROLES].reverse().filter(role => !['attendee', 'speaker', 'captain', 'liaison'].includes(role));

/** Loads the meeting of the address and only then shows the page inside it, to those who may see that part. */
@Component({
  selector: 'yc-meeting-frame',
  imports: [RouterOutlet, Denied, ErrorNote, Icon, NotFoundPage, Offline, Skeleton],
  template: `
    @switch (open.state()) {
      @case ('ready') {
        @if (open.meeting()?.status === 'archived') {
          <p class="lock row g6 f12 m2"><yc-icon name="lock" size="s" />{{ w.archived() }}</p>
        }
        @if (needed(); as who) {
          <div class="read one"><yc-denied class="card" [who]="who" /></div>
        } @else {
          <router-outlet />
        }
      }
      @case ('missing') {
        <yc-not-found />
      }
      @case ('failed') {
        <div class="read one">
          @if (offline()) {
            <yc-offline class="card" />
          }
          <yc-error
            [heading]="w.meetingFailed()"
            [detail]="w.nothingLost()"
            [reference]="reference()"
            (again)="load()"
          />
        </div>
      }
      @default {
        <div class="read one"><yc-skeleton class="card" (again)="load()" /></div>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-height: 0;
    }
    .lock {
      padding: 6px 28px;
      border-bottom: 1px solid var(--line-2);
      background: var(--surface-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFrame implements OnInit, OnDestroy {
  private readonly address = inject(Address);
  private readonly undo = inject(Undo);
  readonly open = inject(OpenMeeting);
  readonly workspace = input.required<string>();
  readonly meeting = input.required<string>();
  readonly w = words;

  /** The role that is missing for this part, if one is. */
  readonly needed = computed(() => {
    const area = AREAS.find(one => one.path === this.address.place().area);
    if (!area || can(area.permission, this.open.meeting()?.roles ?? [])) return undefined;
    const role = NEAREST.find(one => answerFor(area.permission, one));
    return role && roleName(role);
  });
  readonly offline = computed(() => this.open.problem() instanceof OfflineError);
  readonly reference = computed(() => {
    const problem = this.open.problem();
    return problem instanceof ProblemError ? problem.problem.reference : undefined;
  });

  ngOnInit(): void {
    this.undo.clear();
    this.load();
  }

  load(): void {
    void this.open.open(this.workspace(), this.meeting());
  }

  ngOnDestroy(): void {
    this.open.close();
  }
}
