import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Dialog, ErrorNote } from '@yicheng/ui';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { MeetingList } from '../platform/meeting-list';
import { BasicsCard } from './basics-card';
import { MembersCard } from './members-card';
import { words } from './meetings-words';
import { VenuesCard } from './venues-card';

/** What a meeting is: its name and days, its venues and halls, who runs it; and its end. */
@Component({
  selector: 'yc-settings',
  imports: [BasicsCard, Dialog, ErrorNote, MembersCard, VenuesCard],
  template: `
    <div class="read one">
      <h1>{{ w.settings() }}</h1>
      <yc-basics-card />
      <yc-venues-card />
      @if (context.can('meeting.members')) {
        <yc-members-card />
      }
      @if (context.can('meeting.delete')) {
        <section class="card end">
          <h2>{{ w.deleteMeeting() }}</h2>
          <p class="f13 m2">{{ w.deleteDetail() }}</p>
          <button type="button" class="btn" (click)="asking.set(true)">{{ w.deleteMeeting() }}…</button>
        </section>
      }
    </div>
    @if (asking()) {
      <yc-dialog [heading]="ask()" width="460px" (closed)="asking.set(false)">
        <p>{{ w.deleteDetail() }}</p>
        @if (failed()) {
          <yc-error [heading]="w.notDeleted()" [detail]="w.failedDetail()" (again)="remove()" />
        }
        <div footer>
          <span class="sp"></span>
          <button type="button" class="btn" (click)="remove()">{{ w.deleteNow() }}</button>
          <button type="button" class="btn p" (click)="asking.set(false)">{{ w.keep() }}</button>
        </div>
      </yc-dialog>
    }
  `,
  styles: `
    .read {
      max-width: 880px;
      gap: 16px;
    }
    .end {
      padding: 16px 24px 20px;
      display: grid;
      gap: 8px;
      justify-items: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly list = inject(MeetingList).known;
  readonly context = inject(MeetingContext);
  readonly w = words;
  readonly asking = signal(false);
  readonly failed = signal(false);
  readonly ask = computed(() => words.deleteAsk(this.context.meeting().title));

  async remove(): Promise<void> {
    const { id, workspaceSlug } = this.context.meeting();
    this.failed.set(false);
    try {
      await this.api.call('delete', '/meetings/{meetingId}', { path: { meetingId: id } });
      void this.list.reload();
      await this.router.navigateByUrl(`/w/${workspaceSlug}`);
    } catch {
      this.failed.set(true);
    }
  }
}
