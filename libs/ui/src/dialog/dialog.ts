import { A11yModule } from '@angular/cdk/a11y';
import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { TemplatePortal } from '@angular/cdk/portal';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  output,
  type TemplateRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { words } from '../ui-words';

let dialogs = 0;

/**
 * A dialog or side sheet above the page, there as long as the element is: put it in an `@if` and take it away on `closed`.
 * Keeps focus inside and gives it back; Escape, the scrim and the cross close it. What goes in `[footer]` stays in view.
 */
@Component({
  selector: 'yc-dialog',
  imports: [A11yModule, Icon],
  template: `
    <ng-template #sheet>
      <section
        class="yc-dialog"
        [class.side]="side()"
        [style.--width]="width()"
        role="dialog"
        aria-modal="true"
        [attr.aria-labelledby]="id"
        cdkTrapFocus
        cdkTrapFocusAutoCapture
      >
        <div class="head row g12">
          <div class="sp">
            <h1 [id]="id">{{ heading() }}</h1>
            @if (detail()) {
              <p class="f13 m">{{ detail() }}</p>
            }
          </div>
          <button type="button" class="icb" [attr.aria-label]="w.close()" (click)="closed.emit()">
            <yc-icon name="close" />
          </button>
        </div>
        <div class="body"><ng-content /></div>
        <ng-content select="[footer]" />
      </section>
    </ng-template>
  `,
  styleUrl: './dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dialog {
  private readonly sheet = viewChild.required<TemplateRef<unknown>>('sheet');
  readonly heading = input.required<string>();
  readonly detail = input<string>();
  /** A sheet at the right edge, as tall as the page, instead of a box in the middle. */
  readonly side = input(false);
  readonly width = input('560px');
  readonly closed = output();
  readonly w = words;
  readonly id = `yc-dialog-${++dialogs}`;

  constructor() {
    const overlay = inject(Overlay);
    const container = inject(ViewContainerRef);
    let ref: OverlayRef | undefined;
    afterNextRender(() => {
      const position = overlay.position().global();
      ref = overlay.create({
        hasBackdrop: true,
        backdropClass: 'yc-scrim',
        panelClass: this.side() ? 'yc-side' : 'yc-centre',
        scrollStrategy: overlay.scrollStrategies.block(),
        positionStrategy: this.side() ? position.top('0').right('0') : position.centerHorizontally().centerVertically(),
        disposeOnNavigation: true,
      });
      ref.attach(new TemplatePortal(this.sheet(), container));
      ref.backdropClick().subscribe(() => this.closed.emit());
      ref.keydownEvents().subscribe(event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        this.closed.emit();
      });
    });
    inject(DestroyRef).onDestroy(() => ref?.dispose());
  }
}
