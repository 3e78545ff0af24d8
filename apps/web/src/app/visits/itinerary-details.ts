import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type Coordinates, type EdgeChange, withEdge } from '@yicheng/domain';
import { formatDay, Icon } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { VisitCell } from './cell';
import { EdgeTime } from './edge-time';
import { PlaceField } from './place-field';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The itinerary's own fields: title, day, where and when it leaves and should be back. */
@Component({
  selector: 'yc-itinerary-details',
  imports: [EdgeTime, Icon, PlaceField, VisitCell],
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
          (saved)="edge('start', { place: '' + $event })"
        />
      </div>
      <yc-place-field
        [place]="plan.start"
        [label]="w.startWhere()"
        [disabled]="!store.editable()"
        (saved)="where('start', $event)"
      />
      <div class="fld">
        <span class="lbl">{{ w.departAt() }}</span>
        <yc-edge-time which="start" [fill]="true" />
      </div>
      <div class="fld">
        <span class="lbl">{{ w.endPlace() }}</span>
        <yc-visit-cell
          class="fill"
          kind="text"
          [value]="plan.end.place"
          [label]="w.endPlace()"
          [disabled]="!store.editable()"
          (saved)="edge('end', { place: '' + $event })"
        />
      </div>
      <yc-place-field
        [place]="plan.end"
        [label]="w.endWhere()"
        [disabled]="!store.editable()"
        (saved)="where('end', $event)"
      />
      <div class="fld">
        <span class="lbl">{{ w.backBy() }}</span>
        <yc-edge-time which="end" [fill]="true" />
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

  protected edge(which: 'start' | 'end', change: EdgeChange): void {
    const said = withEdge(this.store.open()!, which, change);
    void this.store.change(said, words.changed(which === 'start' ? words.startPlace() : words.endPlace()));
  }

  /** A link brings the place's name along where it has none of its own yet. */
  protected where(which: 'start' | 'end', { name, ...at }: Coordinates & { name?: string }): void {
    const unnamed = this.store.open()![which].place === words.meetingPoint();
    this.edge(which, { ...at, ...(name && unnamed ? { place: name } : {}) });
  }
}
