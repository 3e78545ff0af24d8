import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { newId } from '@yicheng/client';
import type { MeetingDto } from '@yicheng/contracts';
import { OfflineError } from '@yicheng/contracts/client';
import { addDays, daysBetween, isStorableDay, localDay } from '@yicheng/domain';
import { DayField, Dialog, ErrorNote, formatDate, Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { MeetingList } from '../platform/meeting-list';
import { Undo } from '../platform/undo';
import { words } from './meetings-words';

/** Makes a meeting from another on other days; undo deletes it again. */
@Component({
  selector: 'yc-duplicate',
  imports: [DayField, Dialog, ErrorNote],
  template: `
    <yc-dialog [heading]="heading()" [detail]="w.duplicateDetail()" width="480px" (closed)="closed.emit()">
      <form id="yc-duplicate" (submit)="$event.preventDefault(); make()">
        <label class="lbl" for="yc-duplicate-title">{{ w.title() }}</label>
        <input
          id="yc-duplicate-title"
          cdkFocusInitial
          class="inp"
          maxlength="200"
          [value]="title()"
          (input)="title.set($any($event.target).value)"
        />
        <label class="lbl" for="yc-duplicate-start">{{ w.first() }}</label>
        <input
          id="yc-duplicate-start"
          class="inp tn"
          type="date"
          [ycDay]="start()"
          (dayChange)="start.set($event)"
          [attr.aria-invalid]="tried() && !whole()"
          aria-describedby="yc-duplicate-until"
        />
        <p class="f12 hint" id="yc-duplicate-until" [class.red]="tried() && !whole()">{{ until() }}</p>
        <label class="row g8 f13">
          <input type="checkbox" [checked]="people()" (change)="people.set($any($event.target).checked)" />
          {{ w.withPeople() }}
        </label>
        @if (failure()) {
          <yc-error [heading]="w.notCreated()" [detail]="failure()" (again)="make()" />
        }
      </form>
      <div footer>
        <span class="sp"></span>
        <button type="button" class="btn" (click)="closed.emit()">{{ w.cancel() }}</button>
        <button type="submit" form="yc-duplicate" class="btn p" [attr.aria-busy]="busy()">{{ w.duplicate() }}</button>
      </div>
    </yc-dialog>
  `,
  styles: `
    form {
      display: grid;
      gap: 6px;
    }
    .inp + .lbl,
    .hint + .row {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuplicateDialog {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undo = inject(Undo);
  private readonly list = inject(MeetingList).known;
  readonly meeting = input.required<MeetingDto>();
  readonly closed = output();
  protected readonly w = words;
  protected readonly title = linkedSignal(() => this.meeting().title);
  /** Tomorrow at the earliest: a copy is for what is still to come. */
  protected readonly start = linkedSignal(() => {
    const { endDate, timeZone } = this.meeting();
    const today = localDay(new Date().toISOString(), timeZone);
    return addDays(endDate > today ? endDate : today, 1);
  });
  protected readonly people = signal(true);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly heading = computed(() => words.duplicateOf(this.meeting().title));
  protected readonly whole = computed(() => isStorableDay(this.start()));
  protected readonly until = computed(() => {
    const { startDate, endDate } = this.meeting();
    return this.whole()
      ? words.until(formatDate(addDays(this.start(), daysBetween(startDate, endDate))))
      : words.needDay();
  });
  // Sent again after a failure it is the same copy.
  private readonly id = newId();

  protected async make(): Promise<void> {
    this.tried.set(true);
    if (!this.whole() || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    const title = this.title().trim();
    try {
      const { id } = await this.api.call('post', '/meetings/{meetingId}/duplicate', {
        path: { meetingId: this.meeting().id },
        body: { id: this.id, startDate: this.start(), people: this.people(), ...(title ? { title } : {}) },
      });
      void this.list.reload();
      this.undo.did({ label: words.duplicated(title || this.meeting().title), undo: () => this.takeBack(id) });
      this.closed.emit();
    } catch (error) {
      this.failure.set(error instanceof OfflineError ? words.needsNetwork() : words.notCreatedDetail());
    } finally {
      this.busy.set(false);
    }
  }

  private async takeBack(meetingId: string): Promise<void> {
    try {
      await this.api.call('delete', '/meetings/{meetingId}', { path: { meetingId } });
    } catch {
      this.toasts.show(words.notDeleted());
    }
    void this.list.reload();
  }
}
