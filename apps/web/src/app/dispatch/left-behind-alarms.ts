import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { LeftBehind } from '@yicheng/domain';
import { Icon, Toasts } from '@yicheng/ui';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { PhoneButton } from './phone-button';

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
  private readonly toasts = inject(Toasts);
  protected readonly w = words;
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

  protected explain(attendeeId: string): void {
    this.explaining.update(now => (now === attendeeId ? undefined : attendeeId));
    this.how.set('');
    this.wrong.set(false);
  }

  protected async found({ runId, callId, attendeeId, name }: LeftBehind & { name: string }): Promise<void> {
    await this.send(runId, callId, { attendeeId, aboard: true }, words.foundAboardOf(name));
  }

  protected async settle({ runId, callId, attendeeId, name }: LeftBehind & { name: string }): Promise<void> {
    const reason = this.how().trim();
    this.wrong.set(!reason);
    if (!reason) return;
    await this.send(runId, callId, { attendeeId, aboard: false, reason }, words.settledOf(name));
    this.explaining.set(undefined);
  }

  private async send(
    runId: string,
    callId: string,
    mark: { attendeeId: string; aboard: boolean; reason?: string },
    done: string,
  ): Promise<void> {
    this.failed.set(false);
    try {
      await this.store.mark(runId, callId, mark);
      const { attendeeId } = mark;
      this.toasts.show(done, () => void this.store.mark(runId, callId, { attendeeId, aboard: false }));
    } catch {
      this.failed.set(true);
    }
  }
}
