import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { AttendeeDto, PassStateDto } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import { formatMoment, Icon, Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { PeopleFilter } from './people-filter';
import { PeopleStore } from './people-store';
import { words } from './people-words';

/** A person's personal link, and what makes it a liaison's: the unit they answer for. */
@Component({
  selector: 'yc-person-link',
  imports: [Icon],
  templateUrl: './person-link.html',
  styles: `
    :host {
      display: block;
    }
    .url {
      margin: 8px 0;
    }
    .unit {
      flex: 1 1 180px;
      width: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonLink {
  readonly store = inject(PeopleStore);
  readonly filter = inject(PeopleFilter);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  readonly person = input.required<AttendeeDto>();
  readonly w = words;
  readonly mayName = computed(() => this.store.meeting.can('meeting.members') && this.filter.tree().length > 0);
  /** The unit to be liaison of: their own, unless another is chosen, often the county above it. */
  readonly unitId = linkedSignal(() => this.person().posts[0]?.unitId ?? '');
  readonly unit = computed(() => this.store.unitById().get(this.unitId()));
  readonly indent = (depth: number): string => '\u3000'.repeat(depth);

  private readonly made = viewChild<ElementRef<HTMLInputElement>>('made');
  readonly url = signal<string | undefined>(undefined);
  readonly copied = signal(false);
  readonly state = signal<PassStateDto | undefined>(undefined);
  readonly stateText = computed(() => {
    const state = this.state();
    return state && words.linkState(formatMoment(state.issuedAt, this.store.meeting.zone()), state.devices);
  });

  constructor() {
    queueMicrotask(() => void this.readState());
  }

  async issue(): Promise<void> {
    const url = await this.attempt(() =>
      this.api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: this.path() }),
    );
    if (!url) return;
    this.copied.set(false);
    this.url.set(url.url);
    await this.readState();
    setTimeout(() => this.made()?.nativeElement.focus());
  }

  async end(): Promise<void> {
    await this.attempt(() =>
      this.api.call('delete', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: this.path() }),
    );
    this.url.set(undefined);
    this.state.set(undefined);
  }

  async makeLiaison(): Promise<void> {
    const person = this.person();
    const unit = this.unit();
    if (!unit) return;
    const done = await this.attempt(() =>
      this.api.call('post', '/meetings/{meetingId}/members', {
        path: { meetingId: this.store.meeting.id() },
        body: { attendeeId: person.id, role: 'liaison', unitId: unit.id },
      }),
    );
    if (!done) return;
    this.toasts.show(words.liaisonDone(person.name, unit.name));
    await this.issue();
  }

  copy(url: string): void {
    void navigator.clipboard?.writeText(url).then(() => this.copied.set(true));
  }

  private path() {
    return { meetingId: this.store.meeting.id(), attendeeId: this.person().id };
  }

  private async readState(): Promise<void> {
    const state = await this.api
      .call('get', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: this.path() })
      .catch(() => undefined);
    this.state.set(state);
  }

  private async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      const why = error instanceof ProblemError ? (error.problem.detail ?? error.problem.title) : words.needOnline();
      this.toasts.show(`${words.notDone()} · ${why}`);
      return undefined;
    }
  }
}
