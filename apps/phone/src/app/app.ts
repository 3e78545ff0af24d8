import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Spoken, Theme } from '@yicheng/ui/kit-free';
import { Frame } from './frame';
import { Pass } from './platform/pass';
import { setLargeText, largeText } from './platform/text-size';
import { Welcome } from './welcome';

/** The phone application: the holder's pages once a link was opened here, the door before. */
@Component({
  selector: 'yc-root',
  imports: [Frame, Welcome],
  template: `
    @if (inside()) {
      <yc-frame />
    } @else {
      <yc-welcome />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  private readonly pass = inject(Pass);
  readonly inside = computed(() => this.pass.state() === 'open');

  constructor() {
    inject(Spoken);
    inject(Theme);
    setLargeText(largeText());
    void this.pass.open();
  }
}
