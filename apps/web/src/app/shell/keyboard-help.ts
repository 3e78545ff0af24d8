import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Dialog } from '@yicheng/ui';
import { AREAS } from './areas';
import { Keys } from './keys';
import { words } from './shell-words';

/** Every key that works everywhere, those of the train graph, and the switch for those of one letter. */
@Component({
  selector: 'yc-keyboard-help',
  imports: [Dialog],
  template: `
    <yc-dialog [heading]="w.keyboardHelp()" width="860px" (closed)="closed.emit()">
      <div class="two">
        @for (part of parts; track $index) {
          <section>
            <h3>{{ part.name() }}</h3>
            <dl>
              @for (line of part.lines; track line.keys) {
                <div>
                  <dt>
                    @for (key of line.keys.split(' '); track $index) {
                      <kbd class="kbd">{{ key }}</kbd>
                    }
                  </dt>
                  <dd>{{ line.does() }}</dd>
                </div>
              }
            </dl>
          </section>
        }
        <section>
          <h3>{{ w.keysGo() }}</h3>
          <dl>
            @for (area of areas; track area.path) {
              <div>
                <dt>
                  <kbd class="kbd">{{ area.key!.toUpperCase() }}</kbd>
                </dt>
                <dd>{{ area.name() }}</dd>
              </div>
            }
          </dl>
        </section>
      </div>
      <label class="row g8 f13">
        <input
          class="cb"
          type="checkbox"
          [checked]="keys.single()"
          (change)="keys.setSingle($any($event.target).checked)"
        />
        {{ w.singleKeys() }}
      </label>
    </yc-dialog>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 16px 32px;
      margin-bottom: 16px;
    }
    dl > div {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 32px;
      font-size: 13px;
    }
    dt {
      display: flex;
      gap: 4px;
      min-width: 84px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeyboardHelp {
  readonly keys = inject(Keys);
  readonly closed = output();
  readonly w = words;
  readonly areas = AREAS.filter(area => area.key);
  private readonly anywhere = [
    { keys: 'Ctrl K', does: words.palette },
    { keys: '?', does: words.keyHelp },
    { keys: '/', does: words.keySearch },
    { keys: 'Ctrl Z', does: words.keyUndo },
    { keys: 'Ctrl Shift Z', does: words.keyRedo },
    { keys: 'J K', does: words.keyMove },
    { keys: 'Enter', does: words.keyOpen },
    { keys: 'N', does: words.keyNew },
    { keys: 'Esc', does: words.keyClose },
  ];
  private readonly graph = [
    { keys: '← →', does: words.keyGraphMove },
    { keys: 'Shift ← →', does: words.keyGraphMinute },
    { keys: 'Alt ← →', does: words.keyGraphStay },
    { keys: 'Tab', does: words.keyGraphNext },
    { keys: '[ ]', does: words.keyGraphVehicle },
    { keys: 'Enter', does: words.keyGraphOpen },
    { keys: 'T', does: words.keyGraphTable },
    { keys: 'Ctrl Enter', does: words.keyGraphAdopt },
  ];
  readonly parts = [
    { name: words.keysAnywhere, lines: this.anywhere },
    { name: words.keysGraph, lines: this.graph },
  ];
}
