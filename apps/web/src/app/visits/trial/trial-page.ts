import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Denied, ErrorNote, formatDay, Icon, Offline, Skeleton } from '@yicheng/ui';
import { MeetingContext } from '../../platform/meeting-context';
import { Photos } from '../pictures/photos';
import { VisitsStore } from '../visits-store';
import { words as visitWords } from '../visits-words';
import { TrialLog } from './trial-log';
import { TrialNoteForm } from './trial-note-form';
import { TrialNow } from './trial-now';
import { TrialResult } from './trial-result';
import { TrialStore } from './trial-store';
import { trialWords } from './trial-words';

/** The trial run on an organizer's phone: large buttons, without a signal for hours, the result at once. */
@Component({
  selector: 'yc-trial-page',
  imports: [Denied, ErrorNote, Icon, Offline, RouterLink, Skeleton, TrialLog, TrialNoteForm, TrialNow, TrialResult],
  providers: [Photos, TrialStore, VisitsStore],
  templateUrl: './trial-page.html',
  styleUrl: './trial-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialPage {
  protected readonly visits = inject(VisitsStore);
  protected readonly store = inject(TrialStore);
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = trialWords;
  protected readonly words = visitWords;
  protected readonly vehicleClass = signal('');
  /** Whether another trial run is about to begin, though there is one already. */
  protected readonly another = signal(false);

  protected readonly itineraries = computed(() =>
    this.visits.byDay().map(({ id, date, title }) => ({ id, name: `${formatDay(date)} · ${title}` })),
  );
  protected readonly runs = computed(() => this.store.all().map(one => ({ id: one.id, name: this.store.nameOf(one) })));
  protected readonly classes = computed(() => [
    ...new Set(this.visits.vehicles.items().flatMap(vehicle => vehicle.class || [])),
  ]);

  protected async begin(): Promise<void> {
    await this.store.begin(this.vehicleClass());
    this.another.set(false);
  }
}
