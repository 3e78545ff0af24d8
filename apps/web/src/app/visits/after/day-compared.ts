import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { DayDto } from '@yicheng/contracts';
import { compareDay, improveLegs, worthImproving } from '@yicheng/domain';
import { Data } from '../../platform/data';
import type { Known } from '../../platform/known';
import { MeetingContext } from '../../platform/meeting-context';
import { stopName } from '../visit-names';
import { type Plan, VisitsStore } from '../visits-store';
import { words } from './after-words';
import { ofOpenItinerary } from './of-open-itinerary';

/** Planned against actual per drive and stay, once something was reported; the drives can become the next estimate. */
@Component({
  selector: 'yc-day-compared',
  template: `
    @if (rows().length) {
      <section class="part">
        <h2>{{ w.after() }}</h2>
        <table class="f12 tn">
          <thead>
            <tr>
              <th scope="col">{{ w.drives() }} / {{ w.stays() }}</th>
              <th scope="col">{{ w.planned() }}</th>
              <th scope="col">{{ w.median() }}</th>
              <th scope="col">{{ w.range() }}</th>
              <th scope="col">{{ w.vehicles() }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                <td>{{ row.planned }}</td>
                <td>
                  <b>{{ row.median }}</b>
                </td>
                <td>{{ row.least }}–{{ row.most }}</td>
                <td>{{ row.times }}</td>
              </tr>
            }
          </tbody>
        </table>
        @if (store.editable() && worth()) {
          <p class="f12 m">{{ w.hint() }}</p>
          <button type="button" class="btn sm" (click)="adopt()">{{ w.adopt() }}</button>
        }
      </section>
    }
  `,
  styles: `
    .part {
      padding: 14px;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      margin: 8px 0;
    }
    th,
    td {
      text-align: right;
      padding: 3px 4px;
      border-bottom: 1px solid var(--line);
      font-weight: 400;
    }
    /* The panel is narrow: headings and names break, figures do not. */
    th {
      white-space: normal;
    }
    td,
    thead th + th {
      white-space: nowrap;
    }
    th:first-child {
      text-align: left;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayCompared {
  protected readonly store = inject(VisitsStore);
  private readonly data = inject(Data);
  private readonly meetingId = inject(MeetingContext).id();
  protected readonly w = words;
  /** Follows what is reported. Where the day cannot be read nothing is shown: the plan does not need it. */
  private readonly day = ofOpenItinerary(this.store.openId, itineraryId => {
    const path = { meetingId: this.meetingId, itineraryId };
    const on = ['run-event', 'itinerary', 'release'];
    const day = this.data.reading('/meetings/{meetingId}/itineraries/{itineraryId}/day', { path }, on);
    return day as Known<DayDto | undefined>;
  });

  private readonly compared = computed(() => {
    const plan = this.store.plan();
    const day = this.day();
    return plan && day?.itineraryId === plan.id
      ? compareDay(plan, day.runs, day.events, this.store.classes())
      : undefined;
  });
  protected readonly rows = computed(() => {
    const plan = this.store.plan();
    const compared = this.compared();
    if (!plan || !compared) return [];
    const name = (id: string): string => stopName(plan, id);
    return [
      ...compared.legs.map(leg => ({
        key: `${leg.from} ${leg.to}`,
        name: words.way(name(leg.from), name(leg.to)),
        ...leg,
      })),
      ...compared.stays.map(stay => ({ key: stay.stopId, name: name(stay.stopId), ...stay })),
    ];
  });
  protected readonly worth = computed(() => {
    const [plan, compared] = [this.store.plan(), this.compared()];
    return plan && compared ? worthImproving(plan, compared).length > 0 : false;
  });

  protected async adopt(): Promise<void> {
    const [plan, compared] = [this.store.plan(), this.compared()];
    if (plan && compared)
      await this.store.change({ legs: improveLegs(plan, compared) as Plan['legs'] }, words.adopted());
  }
}
