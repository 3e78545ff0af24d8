import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatDay, Icon } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { VisitCell } from './cell';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The itinerary's own fields: title, day, where it leaves from and returns to. */
@Component({
  selector: 'yc-itinerary-details',
  imports: [Icon, VisitCell],
  template: `
    @if (store.open(); as plan) {
      <div class="fld">
        <span class="lbl">{{ w.titleLabel() }}</span>
        <yc-visit-cell
          class="fill"
          kind="text"
          [value]="plan.title"
          [label]="w.titleLabel()"
          [disabled]="!store.editable()"
          (saved)="set('title', $event)"
        />
      </div>
      <label class="fld"
        ><span class="lbl">{{ w.date() }}</span>
        <select #date class="inp full" [disabled]="!store.editable()" (change)="store.moveTo(date.value)">
          @for (day of days(); track day) {
            <option [value]="day" [selected]="day === plan.date">{{ formatDay(day) }}</option>
          }
        </select></label
      >
      <div class="fld">
        <span class="lbl">{{ w.startPlace() }}</span>
        <yc-visit-cell
          class="fill"
          kind="text"
          [value]="plan.start.place"
          [label]="w.startPlace()"
          [disabled]="!store.editable()"
          (saved)="place('start', $event)"
        />
      </div>
      <div class="fld">
        <span class="lbl">{{ w.endPlace() }}</span>
        <yc-visit-cell
          class="fill"
          kind="text"
          [value]="plan.end.place"
          [label]="w.endPlace()"
          [disabled]="!store.editable()"
          (saved)="place('end', $event)"
        />
      </div>
      @if (store.editable()) {
        <details class="fold">
          <summary>{{ w.copy() }}</summary>
          <label class="fld"
            ><span class="lbl">{{ w.copyTo() }}</span>
            <select #target class="inp full">
              @for (day of days(); track day) {
                <option [value]="day" [selected]="day === free()">{{ formatDay(day) }}</option>
              }
            </select></label
          >
          @if (plan.runs.length) {
            <label class="row g8 fld"><input #runs type="checkbox" class="cb" checked />{{ w.copyRuns() }}</label>
            <button type="button" class="btn sm" (click)="store.copyTo(target.value, runs.checked)">
              <yc-icon name="copy" size="s" />{{ w.copyNow() }}
            </button>
          } @else {
            <button type="button" class="btn sm" (click)="store.copyTo(target.value, false)">
              <yc-icon name="copy" size="s" />{{ w.copyNow() }}
            </button>
          }
        </details>
        <button type="button" class="btn sm ghost" (click)="store.remove()">
          <yc-icon name="trash" size="s" />{{ w.removeItinerary() }}
        </button>
      }
    }
  `,
  styleUrl: './details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ItineraryDetails {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  protected readonly formatDay = formatDay;
  protected readonly days = inject(MeetingContext).days;

  /** The day a copy most likely goes to: the first without an itinerary, else the day after. */
  protected readonly free = computed(() => {
    const taken = new Set(this.store.byDay().map(({ date }) => date));
    const days = this.days();
    const here = days.indexOf(this.store.open()?.date ?? '');
    return days.find(day => !taken.has(day)) ?? days[here + 1] ?? days[here];
  });

  protected set(field: 'title', value: unknown): void {
    void this.store.change({ [field]: String(value) }, words.changed(words.titleLabel()));
  }

  protected place(which: 'start' | 'end', value: unknown): void {
    const plan = this.store.open()!;
    const place = String(value);
    const change = which === 'start' ? { start: { ...plan.start, place } } : { end: { ...plan.end, place } };
    void this.store.change(change, words.changed(which === 'start' ? words.startPlace() : words.endPlace()));
  }
}
