import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { LeftBehind } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { Undo } from '../platform/undo';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { PhoneButton } from './phone-button';
import { PhoneCalls } from './phone-calls';

/** Who was aboard and is missing since: on top of everything until somebody has found or explained them. */
@Component({
  selector: 'yc-left-behind-alarms',
  imports: [FormsModule, Icon, PhoneButton],
  templateUrl: './left-behind-alarms.html',
  styleUrl: './left-behind-alarms.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeftBehindAlarms {
  protected readonly store = inject(DispatchStore);
  private readonly undoing = inject(Undo);
  private readonly calls = inject(PhoneCalls);
  protected readonly w = words;
  /** A room looks on: who is missed and where, no phone numbers and nothing to press. */
  readonly projected = input(false);
  /** Whose explanation is being typed, and what is typed so far. */
  protected readonly explaining = signal<string | undefined>(undefined);
  protected readonly how = signal('');
  protected readonly wrong = signal(false);
  protected readonly failed = signal(false);

  protected readonly alarms = computed(() =>
    (this.store.day()?.findings ?? [])
      .filter(({ rule }) => rule === 'left-behind')
      .map(({ detail }) => {
        const facts = detail as unknown as LeftBehind;
        const number = this.store.followed().find(({ run }) => run.id === facts.runId)?.number ?? 0;
        return {
          ...facts,
          ...this.store.person(facts.attendeeId),
          lastSeen: words.lastSeen(this.store.clock(facts.seen), this.store.place(facts.seenStopId), number),
          missed: words.missedAt(this.store.clock(facts.at), this.store.place(facts.stopId)),
        };
      }),
  );

  protected readonly others = computed(() => [...this.store.followed()].sort((a, b) => a.number - b.number));

  constructor() {
    // The number is the first thing that is needed; each asking is on record. Without network it is asked once that is back.
    effect(() => {
      if (this.projected() || this.store.reading()?.stale()) return;
      for (const { attendeeId } of this.alarms())
        if (this.calls.of(attendeeId) === undefined) void this.calls.ask(attendeeId);
    });
  }

  protected explain(attendeeId: string): void {
    this.explaining.update(now => (now === attendeeId ? undefined : attendeeId));
    this.how.set('');
    this.wrong.set(false);
  }

  protected async found({ runId, callId, attendeeId, name, reason }: LeftBehind & { name: string }): Promise<void> {
    await this.send({ runId, callId }, { attendeeId, aboard: true }, words.foundAboardOf(name), reason);
  }

  /** They are aboard another vehicle: marked there, where its captain then looks after them. */
  protected async elsewhere(event: Event, { attendeeId, name }: LeftBehind & { name: string }): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const row = this.others().find(({ run }) => run.id === select.value);
    select.value = '';
    if (row) await this.send(this.store.rollPlace(row), { attendeeId, aboard: true }, words.foundOn(name, row.number));
  }

  protected async settle({ runId, callId, attendeeId, name, reason }: LeftBehind & { name: string }): Promise<void> {
    const how = this.how().trim();
    this.wrong.set(!how);
    if (!how) return;
    await this.send({ runId, callId }, { attendeeId, aboard: false, reason: how }, words.settledOf(name), reason);
    this.explaining.set(undefined);
  }

  /** Marks somebody; undone, they are missing again there, with what their captain had noted. */
  private async send(
    { runId, callId }: { runId: string; callId: string },
    mark: { attendeeId: string; aboard: boolean; reason?: string },
    done: string,
    noted?: string,
  ): Promise<void> {
    this.failed.set(false);
    try {
      await this.store.mark(runId, callId, mark, done);
      const missing = { attendeeId: mark.attendeeId, aboard: false, ...(noted ? { reason: noted } : {}) };
      this.undoing.did({ label: done, undo: () => this.store.mark(runId, callId, missing, done) });
    } catch {
      this.failed.set(true);
    }
  }
}
