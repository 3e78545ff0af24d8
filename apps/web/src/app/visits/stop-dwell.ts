import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { DWELL_PARTS, type DwellParts, partsOf, type Stop, withDwell, withPart } from '@yicheng/domain';
import { MeasuredStay } from './after/measured-stay';
import { VisitCell } from './cell';
import { partWord, stopWords } from './stop-words';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** How long one stays at a stop: as a whole, or composed of getting off, walking, the presentation, toilets, getting on. */
@Component({
  selector: 'yc-stop-dwell',
  imports: [MeasuredStay, VisitCell],
  template: `
    <div class="row g8">
      <span class="lbl">{{ w.dwell() }}</span>
      <span class="sp"></span>
      @if (!divided() && store.editable()) {
        <button type="button" class="btn link f12" (click)="divided.set(true)">{{ w.divide() }}</button>
      }
    </div>
    <div class="parts" role="group" [attr.aria-label]="w.dwellParts()">
      @if (divided()) {
        @for (part of parts; track part) {
          <div>
            <span class="m f12">{{ partWord(part) }}</span>
            <yc-visit-cell
              class="fill"
              kind="number"
              [value]="shares()[part]"
              [label]="partWord(part)"
              [disabled]="!store.editable()"
              (saved)="setPart(part, $event)"
            />
          </div>
        }
      }
      <div class="sum">
        <span class="m f12">{{ divided() ? w.total() : minutes() }}</span>
        <yc-visit-cell
          class="fill"
          kind="number"
          [value]="stop().dwell"
          [label]="w.dwell()"
          [disabled]="!store.editable()"
          (saved)="setDwell($event)"
        />
      </div>
    </div>
    @if (divided() && store.editable()) {
      <p class="m f12">{{ w.partsWhy() }}</p>
    }
    <yc-measured-stay [stop]="stop()" />
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    .parts {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 6px 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopDwell {
  protected readonly store = inject(VisitsStore);
  protected readonly w = stopWords;
  protected readonly minutes = words.minutesUnit;
  protected readonly parts = DWELL_PARTS;
  protected readonly partWord = partWord;
  readonly stop = input.required<Stop>();
  protected readonly shares = computed(() => partsOf(this.stop()));
  private readonly has = computed(() => this.stop().dwellParts !== undefined);
  /** Whether the parts are shown: where there are any, or somebody wants to fill them in. */
  protected readonly divided = linkedSignal<{ id: string; has: boolean }, boolean>({
    source: () => ({ id: this.stop().id, has: this.has() }),
    computation: ({ id, has }, before) => has || (before?.source.id === id && before.value),
  });

  protected setPart(part: keyof DwellParts, minutes: unknown): void {
    this.change(withPart(this.stop(), part, Number(minutes)));
  }

  protected setDwell(minutes: unknown): void {
    this.change(withDwell(this.stop(), Number(minutes)));
  }

  private change(change: Partial<Stop>): void {
    void this.store.changeStop(this.stop().id, change, words.changed(stopWords.dwell()));
  }
}
