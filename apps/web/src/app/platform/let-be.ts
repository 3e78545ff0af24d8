import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { Finding } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';
import type { AcceptedFindings } from './accepted-findings';

const words = defineWords({
  letBe: ['就这样', 'Leave it'],
  reason: ['原因，可以不写', 'Why, if you like'],
});

/** Leaves a finding as it is; a reason may be given, Enter is enough. */
@Component({
  selector: 'yc-let-be',
  template: `
    @if (asking()) {
      <form class="row g6" (submit)="leave($event, reason.value)" (keydown.escape)="close($event)">
        <input #reason class="inp" maxlength="200" [placeholder]="w.reason()" [attr.aria-label]="w.reason()" />
        <button type="submit" class="btn sm">{{ w.letBe() }}</button>
      </form>
    } @else {
      <button type="button" class="btn link f12" (click)="ask()">{{ w.letBe() }}</button>
    }
  `,
  styles: `
    :host {
      display: inline-block;
    }
    .inp {
      height: 28px;
      width: 132px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LetBe {
  private readonly injector = inject(Injector);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('reason');
  readonly finding = input.required<Finding>();
  readonly accepted = input.required<AcceptedFindings>();
  readonly asking = signal(false);
  readonly w = words;

  ask(): void {
    this.asking.set(true);
    afterNextRender(() => this.field()?.nativeElement.focus(), { injector: this.injector });
  }

  close(event: Event): void {
    event.stopPropagation();
    this.asking.set(false);
  }

  leave(event: Event, reason: string): void {
    event.preventDefault();
    this.asking.set(false);
    void this.accepted().accept(this.finding(), reason);
  }
}
