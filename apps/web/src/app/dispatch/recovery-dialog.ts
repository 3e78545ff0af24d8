import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { ProblemError } from '@yicheng/contracts/client';
import { Dialog } from '@yicheng/ui';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { type Recovery, Recoveries } from './recovery';
import { messagesOf, numbersOf } from './recovery-message';
import { titleOf } from './recovery-title';

/** The messages that go out with new times, each with whom it reaches and how many they are, before anything is sent. */
@Component({
  selector: 'yc-recovery-dialog',
  imports: [Dialog, FormsModule],
  template: `
    <yc-dialog [heading]="title()" [detail]="w.adoptHelp()" width="560px" (closed)="closed.emit()">
      @for (message of messages(); track $index; let n = $index) {
        <div class="one">
          <label class="row g8">
            <input class="cb" type="checkbox" [name]="'send' + n" [(ngModel)]="message.send" />
            <b class="f13">{{ w.toVehicles(message.numbers) }}</b>
            <span class="f12 m tn">{{ w.audience(message.people) }}</span>
          </label>
          <textarea
            class="inp"
            rows="3"
            maxlength="2000"
            [name]="'text' + n"
            [attr.aria-label]="w.textFor(message.numbers)"
            [disabled]="!message.send"
            [(ngModel)]="message.text"
          ></textarea>
        </div>
      }
      @if (failed(); as why) {
        <p class="hint red" role="alert">{{ why }}</p>
      }
      <div footer class="row g8 foot">
        <span class="sp"></span>
        <button type="button" class="btn" (click)="closed.emit()">{{ w.cancel() }}</button>
        <button type="button" class="btn p" [attr.aria-busy]="busy()" (click)="accept()">
          {{ w.adoptAndTell(told()) }}
        </button>
      </div>
    </yc-dialog>
  `,
  styles: `
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
  private readonly store = inject(DispatchStore);
  private readonly recoveries = inject(Recoveries);
  protected readonly w = words;
  readonly of = input.required<Recovery>();
  readonly accepted = output<string>();
  readonly closed = output();
  protected readonly busy = signal(false);
  protected readonly failed = signal<string | undefined>(undefined);

  protected readonly title = () => titleOf(this.of(), this.store);
  /** What is typed stays, whatever else changes meanwhile. */
  protected readonly messages = linkedSignal({
    source: this.of,
    computation: ({ changes }) =>
      untracked(() =>
        messagesOf(changes, this.store).map(message => ({
          ...message,
          send: true,
          numbers: numbersOf(message.audience.vehicleIds ?? [], this.store),
          people: this.store.peopleIn(message.audience.vehicleIds ?? []),
        })),
      ),
  });

  protected told(): number {
    return this.messages().reduce((sum, { send, text, people }) => sum + (send && text.trim() ? people : 0), 0);
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
