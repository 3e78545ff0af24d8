import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  Injector,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { bestOf, type ChangedTime, compareInstants, minutesBetween } from '@yicheng/domain';
import { Icon, Toasts } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { Undo } from '../platform/undo';
import { AdjustmentInEffect } from './adjustment-in-effect';
import { Delays } from './delays';
import { type Disruption, DisruptionDialog } from './disruption-dialog';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { type Recovery, Recoveries } from './recovery';
import { wordBreaks } from './recovery-breaks';
import { inTime } from './recovery-message';
import { RecoveryDialog } from './recovery-dialog';
import { namedBy, titleOf } from './recovery-title';
import { ToldPeople } from './told-people';

/** How long reports pause before the day is planned anew, milliseconds. */
const PAUSE = 2_000;
/** Minutes late from which the planner is asked without being told to. */
const LATE = 10;
/** How many changed times a card shows. */
const SHOWN = 4;
/** How many limits that are missed a card shows; the dialog has all. */
const BROKEN = 2;

/** What could be done about a day that slips: each with who is affected and what it saves, accepted and told in one step. */
@Component({
  selector: 'yc-recovery-panel',
  imports: [AdjustmentInEffect, DisruptionDialog, Icon, RecoveryDialog],
  providers: [Recoveries, ToldPeople],
  templateUrl: './recovery-panel.html',
  styleUrl: './recovery-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryPanel {
  protected readonly store = inject(DispatchStore);
  protected readonly recoveries = inject(Recoveries);
  protected readonly meeting = inject(MeetingContext);
  private readonly toasts = inject(Toasts);
  private readonly people = inject(ToldPeople);
  private readonly delays = inject(Delays);
  private readonly undoing = inject(Undo);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly w = words;
  /** A proposal is drawn over the graph. */
  readonly shown = output();
  /** The proposal whose messages are looked at before it is accepted. */
  protected readonly accepting = signal<Recovery | undefined>(undefined);
  protected readonly all = signal(false);
  /** The id of the proposal that is drawn over the graph. */
  protected readonly previewed = signal<string | undefined>(undefined);
  /** Whether somebody is saying what has happened. */
  protected readonly saying = signal(false);
  /** The stops that the proposals leave out, in words. */
  protected readonly without = computed(() =>
    (this.recoveries.plans()?.without ?? []).map(this.store.place).join(words.listComma()),
  );

  /** Whether the day slips: somebody is late, or the last would be back after the time. */
  protected readonly slips = computed(() => {
    const by = this.store.itinerary()?.end.by;
    return this.store
      .forecast()
      .some(run => run.late >= LATE || (by !== undefined && compareInstants(bestOf(run.return), by) > 0));
  });
  protected readonly cards = computed(() => {
    const all = this.recoveries.recoveries().map(recovery => {
      const times = tellingTimes(recovery);
      return {
        recovery,
        title: titleOf(recovery, this.store),
        who: words.affects(
          recovery.changes.map(({ vehicleId }) => this.store.number(vehicleId)),
          recovery.people,
        ),
        gain: this.gainOf(recovery),
        breaks: wordBreaks(recovery.breaks, this.store).slice(0, BROKEN),
        times: times.slice(0, SHOWN).map(time => ({
          what: words.ofVehicle(this.store.number(time.vehicleId), this.store.what(time)),
          before: this.store.clock(time.before),
          after: time.after ? this.store.clock(time.after) : words.notAnyMore(),
        })),
        more: Math.max(0, times.length - SHOWN),
      };
    });
    return this.all() ? all : all.slice(0, 1);
  });
  /** How many proposals there are. */
  readonly count = computed(() => this.recoveries.recoveries().length);
  protected readonly more = computed(() => this.count() - 1);

  constructor() {
    // What was worked out before the newest reports is worked out anew, once they pause; not under somebody's hands.
    effect(onCleanup => {
      if (!this.recoveries.stale() || this.recoveries.state() !== 'idle' || this.accepting()) return;
      if (this.store.reading()?.stale()) return;
      const wait = setTimeout(() => void this.recoveries.ask(this.recoveries.without()), PAUSE);
      onCleanup(() => clearTimeout(wait));
    });
    effect(() => {
      const shown = this.recoveries.recoveries().find(({ proposal }) => proposal.id === this.previewed());
      this.store.adjusted.set(shown?.adjusted ?? []);
    });
    inject(DestroyRef).onDestroy(() => this.store.adjusted.set([]));
    // Asked once when the day begins to slip; after that whenever somebody wants to know again.
    effect(() => {
      if (this.slips() && !untracked(this.recoveries.plans)) void untracked(() => this.recoveries.ask());
    });
  }

  /** Draws a proposal over the graph, or takes it away. */
  protected preview({ proposal }: Recovery): void {
    this.previewed.update(id => (id === proposal.id ? undefined : proposal.id));
    if (this.previewed()) this.shown.emit();
  }

  /** Takes what has happened into account and plans the rest of the day. */
  protected async happened(what: Disruption): Promise<void> {
    this.saying.set(false);
    if ('without' in what) return this.recoveries.ask([...new Set([...this.recoveries.without(), ...what.without])]);
    if ('delay' in what || 'ended' in what) {
      const { row } = 'delay' in what ? what.delay : what.ended;
      const saved = await ('delay' in what
        ? this.delays.say(row, what.delay.moment, what.delay.at)
        : this.delays.end(row, what.ended.held));
      return saved ? this.recoveries.ask(this.recoveries.without()) : undefined;
    }
    const [leg] = what.legs;
    try {
      const id = await this.recoveries.changeRoads(what.legs);
      const said = words.roadChanged(this.store.place(leg!.from), this.store.place(leg!.to), leg!.minutes);
      this.undoing.did({ label: said, undo: () => this.undo(id) });
      await this.recoveries.ask(this.recoveries.without());
    } catch {
      this.toasts.show(words.notSaved());
    }
  }

  /** Roads without which nothing can be planned, in words. */
  protected readonly unknown = computed(() =>
    (this.recoveries.plans()?.plans.findings ?? [])
      .filter(({ rule }) => rule === 'missing-leg')
      .map(({ subjects: [from, to] }) => words.roadUnknown(this.store.place(from ?? ''), this.store.place(to ?? ''))),
  );

  protected accepted(id: string): void {
    this.accepting.set(undefined);
    this.undoing.did({ label: words.adopted(), undo: () => this.undo(id) });
    // The button it was opened with is gone together with its proposal.
    afterNextRender(() => this.heading().nativeElement.focus(), { injector: this.injector });
  }

  /** Brings the earlier times back; false where it could not. */
  protected async undo(id: string): Promise<boolean> {
    try {
      const { announcements, legs } = await this.recoveries.undo(id);
      const people = await this.people.sum(announcements);
      this.toasts.show(people ? words.undoneTold(people) : legs.length ? words.undoneRoad() : words.undone());
      return true;
    } catch {
      this.toasts.show(words.notUndone());
      return false;
    }
  }

  /** What it is good for, in words: the day ends earlier, a vehicle is back earlier, or less queueing on the road. */
  private gainOf(recovery: Recovery): string {
    const { gain } = recovery;
    if (gain?.vehicleId) return words.savesOne(this.store.number(gain.vehicleId), gain.minutes);
    if (gain) return words.saves(gain.minutes);
    const queue = queueSaved(recovery);
    return queue > 0 ? words.noQueue(queue) : '';
  }
}

/** What a recovery changes, of the vehicles it is about first, then of those it moves most; every vehicle's as time goes. */
function tellingTimes(recovery: Recovery): (ChangedTime & { vehicleId: string })[] {
  const named = new Set(namedBy(recovery));
  const moved = ({ before, after }: ChangedTime): number =>
    after ? Math.abs(minutesBetween(before, after)) : Infinity;
  return recovery.changes
    .map(({ vehicleId, times }) => ({
      vehicleId,
      times: inTime(times.filter(({ kind, place }) => kind === 'departed' || place === 'end')),
      most: Math.max(0, ...times.map(moved)),
    }))
    .sort((a, b) => Number(named.has(b.vehicleId)) - Number(named.has(a.vehicleId)) || compare(b.most, a.most))
    .flatMap(({ vehicleId, times }) => times.map(time => ({ vehicleId, ...time })));
}

/** A comparison that takes infinity for equal to itself. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Minutes of queueing on the road that a recovery spares. */
function queueSaved({ proposal }: Recovery): number {
  const saves = proposal.why.find(({ rule, detail }) => rule === 'saves' && detail['queueing']);
  return Math.round(Number(saves?.detail['minutes'] ?? 0));
}
