import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ItineraryDto } from '@yicheng/contracts';
import { visitedStops } from '@yicheng/domain';
import { formatTime, formatTimeRange, Icon } from '@yicheng/ui';
import { MeetingContext } from '../../platform/meeting-context';
import { words } from '../agenda-words';
import { TourDays } from '../tour-days';

/** A tour beside the board: when it is where. It is edited under site visits. */
@Component({
  selector: 'yc-tour-card',
  imports: [Icon, RouterLink],
  template: `
    <div class="row g6">
      <span class="chip sq g">{{ w.tour() }}</span>
      <span class="sp"></span>
      <button type="button" class="icb" [attr.aria-label]="w.close()" (click)="closed.emit()">
        <yc-icon name="close" />
      </button>
    </div>
    <h2>{{ tour().title }}</h2>
    <p class="m2 f13 tn">
      @if (now(); as now) {
        <s>{{ planned() }}</s>
        <b>{{ w.expected() }} {{ now }}</b>
      } @else {
        {{ planned() }}
      }
      · {{ w.vehicles(tour().vehicleIds.length) }}
    </p>
    <ol>
      @for (stop of stops(); track stop.id) {
        <li class="row g8 f13">
          <span class="m tn f12 at">{{ at(stop.id) }}</span><b class="el">{{ stop.name }}</b> <span class="sp"></span
          ><span class="m f12 nw">{{ w.minutes(stop.dwell) }}</span>
        </li>
      }
    </ol>
    <a class="f13" [routerLink]="meeting.link('visits')" [queryParams]="{ itinerary: tour().id }"
      >{{ w.tourInfo() }} →</a
    >
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 10px 16px 16px;
    }
    ol {
      border: 1px solid var(--line-2);
      border-radius: var(--r-md);
      margin: 10px 6px 12px 0;
    }
    li {
      min-height: 34px;
      padding: 0 10px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    .at {
      width: 36px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TourCard {
  readonly meeting = inject(MeetingContext);
  private readonly driven = inject(TourDays);
  readonly tour = input.required<ItineraryDto>();
  readonly closed = output();
  readonly w = words;
  readonly stops = computed(() => visitedStops(this.tour()));
  readonly expected = computed(() => this.driven.expected(this.tour().id));

  readonly planned = computed(() => this.range(this.tour().timing));
  /** When it is driven now, where that is another time than planned. */
  readonly now = computed(() => {
    const expected = this.expected();
    const now = expected ? this.range(expected) : '';
    return now === this.planned() ? '' : now;
  });

  private range({ depart, return: back }: { depart: string; return: string }): string {
    return formatTimeRange(depart, back, this.meeting.zone());
  }

  at(stopId: string): string {
    const planned = this.tour().timing.stops.find(stop => stop.stopId === stopId)?.begin;
    const begin = this.expected()?.stops.get(stopId) ?? planned;
    return begin ? formatTime(begin, this.meeting.zone()) : '';
  }
}
