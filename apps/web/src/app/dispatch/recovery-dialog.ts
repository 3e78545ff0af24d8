import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AdjustmentAnnouncementDto, AdjustmentAudienceDto } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import { Dialog, Icon, Toasts } from '@yicheng/ui';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { type Recovery, Recoveries } from './recovery';
import { wordBreaks } from './recovery-breaks';
import { messagesOf, presenterMessagesOf } from './recovery-message';
import { titleOf } from './recovery-title';
import { ToldPeople } from './told-people';

/** The messages that go out with new times, each with whom it reaches and how many they are, before anything is sent. */
@Component({
  selector: 'yc-recovery-dialog',
  imports: [Dialog, FormsModule, Icon],
  template: `
    <yc-dialog [heading]="title()" [detail]="w.adoptHelp()" width="560px" (closed)="closed.emit()">
      @for (limit of limits(); track $index) {
        <p class="f13 limit" [class.amb]="!limit.anyway" [class.m2]="limit.anyway">
          {{ limit.anyway ? w.breaksStill(limit.text) : w.breaksNow(limit.text) }}
        </p>
      }
      @for (message of messages(); track $index; let n = $index) {
        <div class="one">
          <label class="row g8">
            <input class="cb" type="checkbox" [name]="'send' + n" [(ngModel)]="message.send" />
            <b class="f13">{{ message.to }}</b>
            <span class="f12 m tn">{{ w.audience(peopleOf($index)) }}</span>
          </label>
          <textarea
            class="inp"
            rows="3"
            maxlength="2000"
            [name]="'text' + n"
            [attr.aria-label]="w.textFor(message.to)"
            [disabled]="!message.send"
            [(ngModel)]="message.text"
          ></textarea>
        </div>
      }
      @if (store.reading()?.stale()) {
        <p class="hint red" role="alert">{{ w.adoptOffline() }}</p>
      } @else if (recoveries.stale() && !busy()) {
        <p class="hint red" role="alert">{{ w.outdatedHere() }}</p>
      } @else if (failed(); as why) {
        <p class="hint red" role="alert">{{ why }}</p>
      }
      <div footer class="row g8 foot">
        <button type="button" class="btn" [disabled]="!messages().length" (click)="copy()">
          <yc-icon name="copy" size="s" />{{ w.copyAll() }}
        </button>
        <span class="sp"></span>
        <button type="button" class="btn" (click)="closed.emit()">{{ w.cancel() }}</button>
        <button
          type="button"
          class="btn p"
          [disabled]="(recoveries.stale() || !!store.reading()?.stale()) && !busy()"
          [attr.aria-busy]="busy()"
          (click)="accept()"
        >
          {{ w.adoptAndTell(told()) }}
        </button>
      </div>
    </yc-dialog>
  `,
  styles: `
    .limit {
      margin-bottom: 6px;
    }
    .one + .one {
      margin-top: 14px;
    }
    textarea {
      margin-top: 6px;
    }
    .foot {
      padding: 12px 20px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryDialog {
  protected readonly store = inject(DispatchStore);
  protected readonly recoveries = inject(Recoveries);
  private readonly toldPeople = inject(ToldPeople);
  private readonly toasts = inject(Toasts);
  protected readonly w = words;
  readonly of = input.required<Recovery>();
  readonly accepted = output<string>();
  readonly closed = output();
  protected readonly busy = signal(false);
  protected readonly failed = signal<string | undefined>(undefined);

  protected readonly title = () => titleOf(this.of(), this.store);
  /** What it breaks, and what stays broken with it. */
  protected readonly limits = () => wordBreaks(this.of().breaks, this.store);
  /** What is typed stays, whatever else changes meanwhile. */
  protected readonly messages = linkedSignal({
    source: this.of,
    computation: ({ changes }) =>
      untracked(() => {
        const stops = this.store.itinerary()?.stops ?? [];
        return [...messagesOf(changes, this.store), ...presenterMessagesOf(changes, stops, this.store)].map(
          message => ({
            ...message,
            send: true,
            to: this.to(message),
          }),
        );
      }),
  });
  /** How many each message comes to. */
  private readonly reached = signal<readonly number[]>([]);

  constructor() {
    effect(() => {
      const audiences = this.messages().map(({ audience }) => audience);
      void untracked(() => this.count(audiences));
    });
  }

  protected peopleOf(index: number): number {
    const message = this.messages()[index];
    return this.reached()[index] ?? this.store.peopleIn(message?.audience.vehicleIds ?? []);
  }

  protected told(): number {
    return this.messages().reduce((sum, { send, text }, i) => sum + (send && text.trim() ? this.peopleOf(i) : 0), 0);
  }

  /** All that is sent, as one text for a chat group. */
  protected async copy(): Promise<void> {
    const texts = this.messages().filter(({ send }) => send);
    const done = await navigator.clipboard?.writeText(texts.map(({ text }) => text.trim()).join('\n')).then(
      () => true,
      () => false,
    );
    this.toasts.show(done ? words.copied() : words.notCopied());
  }

  private to({ audience: { vehicleIds = [], attendeeIds = [] } }: AdjustmentAnnouncementDto): string {
    if (vehicleIds.length) return words.toVehicles(vehicleIds.map(this.store.number));
    return words.toPresenters(attendeeIds.map(id => this.store.person(id).name).join(words.listComma()));
  }

  private async count(audiences: readonly AdjustmentAudienceDto[]): Promise<void> {
    this.reached.set(await this.toldPeople.count(audiences));
  }

  protected async accept(): Promise<void> {
    this.busy.set(true);
    this.failed.set(undefined);
    const announcements = this.messages()
      .filter(({ send, text }) => send && text.trim())
      .map(({ audience, text }) => ({ audience, text: text.trim() }));
    try {
      this.accepted.emit(await this.recoveries.accept(this.of().proposal, announcements));
    } catch (error) {
      const stale = error instanceof ProblemError && error.status === 409;
      this.failed.set(stale ? words.changedMeanwhile() : words.notAdopted());
    } finally {
      this.busy.set(false);
    }
  }
}
