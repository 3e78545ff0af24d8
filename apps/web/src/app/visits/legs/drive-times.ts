import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LEG_SOURCES, stepsOf, withRouted } from '@yicheng/domain';
import { Toasts } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { VisitCell } from '../cell';
import { TrialDialog } from '../trial/trial-dialog';
import { VisitsStore } from '../visits-store';
import { words } from '../visits-words';
import { legWords } from './leg-words';
import { LegsDialog } from './legs-dialog';

/** Where the driving times of an itinerary come from, and ways to know them better. */
@Component({
  selector: 'yc-drive-times',
  imports: [LegsDialog, TrialDialog, VisitCell],
  template: `
    <div class="row g8">
      <b>{{ w.drives() }}</b>
      <span class="sp"></span>
      <button type="button" class="btn link f12" (click)="trial.set(true)">{{ w.trial() }}</button>
      <button type="button" class="btn link f12" (click)="open.set(true)">{{ w.all() }}</button>
      @if (store.editable() && routing.value()?.available) {
        <button
          type="button"
          class="btn link f12"
          [title]="w.fetchWhy()"
          [attr.aria-busy]="busy()"
          [disabled]="busy()"
          (click)="fetch()"
        >
          {{ busy() ? w.fetching() : w.fetch() }}
        </button>
      }
    </div>
    <p class="m">{{ summary() }}</p>
    @for (name of classes(); track name) {
      <div class="row g8">
        <span class="m" [title]="w.factorWhy()">{{ w.factor(name) }}</span>
        <span class="sp"></span>
        <yc-visit-cell
          kind="number"
          [optional]="true"
          [min]="0.1"
          [max]="10"
          placeholder="1"
          [value]="store.open()?.classFactors?.[name]"
          [label]="w.factor(name)"
          [disabled]="!store.editable()"
          (saved)="factor(name, $event)"
        />
      </div>
    }
    @if (open()) {
      <yc-legs-dialog (closed)="open.set(false)" />
    }
    @if (trial()) {
      @defer (on immediate) {
        <yc-trial-dialog (closed)="trial.set(false)" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin: 14px 0 0;
      padding: 9px 12px;
      border: 1px solid var(--line);
      border-radius: var(--r-md);
      background: var(--surface-2);
      font-size: 12px;
      line-height: 18px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DriveTimes {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly meetingId = inject(MeetingContext).id();
  protected readonly store = inject(VisitsStore);
  protected readonly w = legWords;
  protected readonly open = signal(false);
  /** Whether what trial runs found is open. */
  protected readonly trial = signal(false);
  protected readonly busy = signal(false);
  protected readonly routing = inject(Data).reading('/meetings/{meetingId}/routing', {
    path: { meetingId: this.meetingId },
  });
  /** The kinds of vehicle in the convoy. */
  protected readonly classes = computed(() => [
    ...new Set(this.store.aboard().flatMap(vehicle => vehicle.class || [])),
  ]);
  protected readonly summary = computed(() => {
    const plan = this.store.plan();
    const sources = plan ? stepsOf(plan).map(({ leg }) => leg?.source) : [];
    const counted = LEG_SOURCES.map(source => [source, sources.filter(one => one === source).length] as const);
    const unknown = sources.filter(source => !source).length;
    const parts = counted.filter(([, n]) => n).map(([source, n]) => legWords[source](n));
    return [...parts, ...(unknown ? [legWords.unknown(unknown)] : [])].join(legWords.and());
  });

  protected factor(name: string, value: unknown): void {
    const others = Object.entries(this.store.open()?.classFactors ?? {}).filter(([key]) => key !== name);
    const set = value === undefined || Number(value) === 1 ? [] : [[name, Number(value)] as const];
    const classFactors = Object.fromEntries([...others, ...set]);
    void this.store.change({ classFactors }, words.changed(legWords.factor(name)));
  }

  /** Asks the routing server, and keeps what it knows in one step that undo takes back. */
  protected async fetch(): Promise<void> {
    const before = this.store.open();
    if (!before || this.busy()) return;
    this.busy.set(true);
    try {
      const path = { meetingId: this.meetingId, itineraryId: before.id };
      const url = '/meetings/{meetingId}/itineraries/{itineraryId}/routed-legs';
      const { legs: routed, missing } = await this.api.call('get', url, { path });
      const open = this.store.open();
      if (open?.id !== before.id) return;
      const legs = withRouted(open.legs, routed);
      const news = legs.filter(leg => !open.legs.includes(leg)).length;
      if (!news) return void this.toasts.show(legWords.nothingNew());
      const said = [legWords.fetched(news), ...(missing.length ? [legWords.missing(missing.length)] : [])];
      await this.store.change({ legs }, said.join(legWords.and()));
    } catch (error) {
      const detail = (error as { problem?: { detail?: string } }).problem?.detail;
      this.toasts.show([legWords.failed(), detail].filter(Boolean).join(' · '));
    } finally {
      this.busy.set(false);
    }
  }
}
