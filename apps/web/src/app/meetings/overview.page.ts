import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '@yicheng/contracts/client';
import { ErrorNote, formatCount, formatDays, formatMoment, Icon, Skeleton } from '@yicheng/ui';
import { ReleaseChanges } from '../agenda/index';
import { MeetingContext } from '../platform/meeting-context';
import { Glance } from './glance';
import { words } from './meetings-words';
import { ReadinessCard } from './readiness-card';
import { Standing } from './standing';
import { StatusChip } from './status-chip';
import { TroubleCard } from './trouble-card';

/** A meeting at a glance: what is ready, what is not, what changed. */
@Component({
  selector: 'yc-overview',
  imports: [RouterLink, ErrorNote, Glance, Icon, ReadinessCard, ReleaseChanges, Skeleton, StatusChip, TroubleCard],
  templateUrl: './overview.page.html',
  styleUrl: './overview.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  readonly context = inject(MeetingContext);
  readonly meeting = this.context.meeting;
  readonly standing = new Standing(this.meeting());
  readonly w = words;
  readonly count = formatCount;
  readonly moment = formatMoment;
  readonly base = computed(() => this.context.link('').slice(0, -1).join('/'));
  readonly days = computed(() => formatDays(this.meeting().startDate, this.meeting().endDate));
  readonly venues = computed(() => this.meeting().kind);
  readonly itineraries = computed(() => new Set(this.standing.itineraries().map(one => one.id)));
  readonly releases = computed(() => [...this.standing.releases()].sort((a, b) => b.n - a.n));
  /** The release whose changes are shown. */
  readonly opened = signal<Schemas['ReleaseLineDto'] | undefined>(undefined);
}
