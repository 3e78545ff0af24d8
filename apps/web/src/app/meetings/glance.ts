import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDay, formatTimeRange } from '@yicheng/ui';
import type { Drawn, Lanes } from './day-lanes';
import { words } from './meetings-words';

/** The days as lanes of time: what runs when, which of it is a conflict. */
@Component({
  selector: 'yc-glance',
  imports: [RouterLink],
  templateUrl: './glance.html',
  styleUrl: './glance.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Glance {
  readonly lanes = input.required<Lanes>();
  readonly zone = input.required<string>();
  /** The address of the meeting: `/w/office/m/2026-10-08`. */
  readonly base = input.required<string>();
  readonly itineraries = input<ReadonlySet<string>>(new Set());
  readonly w = words;
  readonly day = formatDay;

  at(hour: number): number {
    const { hours } = this.lanes();
    return ((hour - hours[0]!) / (hours.length - 1)) * 100;
  }

  link(piece: Drawn): string[] {
    return [this.base(), this.itineraries().has(piece.id) ? 'visits' : 'agenda', piece.id];
  }

  name(piece: Drawn): string {
    return `${formatTimeRange(piece.start, piece.end, this.zone())} ${piece.title}`;
  }

  look({ kind }: Drawn): string {
    if (kind === 'visit') return 'v';
    if (kind === 'meal' || kind === 'break') return 'f';
    return kind === 'registration' || kind === 'transfer' || kind === 'other' ? 'n' : '';
  }
}
