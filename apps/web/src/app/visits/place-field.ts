import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Coordinates, type CoordinateSystem, readPlace } from '@yicheng/domain';
import { stopWords } from './stop-words';
import { Typing } from './typing';
import { words } from './visits-words';

let fields = 0;

/** Coordinates with where they come from: typed or pasted in any common way, kept as they were entered. */
@Component({
  selector: 'yc-place-field',
  template: `
    <label
      ><span class="lbl">{{ label() }}</span>
      <input
        #field
        class="inp tn"
        [placeholder]="w.placeEmpty()"
        [value]="typed()"
        [disabled]="disabled()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="id"
        (input)="typing.type(field.value)"
        (keydown.enter)="save()"
        (keydown.escape)="restore($event)"
        (blur)="typing.leave(); save()"
    /></label>
    <p class="hint" [class.red]="problem()" [id]="id" [attr.role]="problem() ? 'alert' : null">
      @switch (problem()) {
        @case ('short-link') {
          {{ w.shortLink() }}
        }
        @case ('unreadable') {
          {{ w.unreadable() }}
        }
        @default {
          @if (!shown() && !disabled()) {
            {{ w.placeHelp() }}
          }
        }
      }
    </p>
    @if (shown()) {
      <label class="from row g8"
        ><span class="m f12 nw">{{ from() }}</span>
        <select #crs class="inp" [disabled]="disabled()" (change)="system(crs.value)">
          @for (one of systems; track one.value) {
            <option [value]="one.value" [selected]="one.value === (place().crs ?? 'GCJ-02')">{{ one.label() }}</option>
          }
        </select></label
      >
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    .hint:empty {
      display: none;
    }
    .from {
      margin-top: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceField {
  protected readonly w = stopWords;
  protected readonly from = words.crs;
  protected readonly id = `yc-place-${++fields}`;
  protected readonly systems = [
    { value: 'GCJ-02', label: words.gcj },
    { value: 'WGS-84', label: words.wgs },
    { value: 'BD-09', label: words.bd },
  ] as const;
  readonly place = input.required<Coordinates>();
  readonly label = input.required<string>();
  readonly disabled = input(false);
  /** The coordinates as they are to be kept; all three undefined where they were taken away. */
  readonly saved = output<Coordinates & { name?: string }>();

  protected readonly shown = computed(() => {
    const { longitude, latitude } = this.place();
    return longitude === undefined || latitude === undefined ? '' : `${longitude}, ${latitude}`;
  });
  protected readonly typing = new Typing(this.shown);
  protected readonly typed = this.typing.text;
  private readonly reading = computed(() => {
    const text = this.typed().trim();
    return text === '' || text === this.shown() ? undefined : readPlace(text);
  });
  protected readonly problem = computed(() => {
    const reading = this.reading();
    return reading && 'problem' in reading ? reading.problem : undefined;
  });

  protected save(): void {
    const reading = this.reading();
    if (this.typed().trim() === '' && this.shown()) {
      this.saved.emit({ longitude: undefined, latitude: undefined, crs: undefined } as Coordinates);
    } else if (reading && 'place' in reading) {
      const { crs = this.place().crs ?? 'GCJ-02', ...place } = reading.place;
      this.saved.emit({ ...place, crs });
    }
  }

  /** The same numbers, read as another system's: they were copied from another map than was said. */
  protected system(crs: string): void {
    const { longitude, latitude } = this.place();
    this.saved.emit({ longitude: longitude!, latitude: latitude!, crs: crs as CoordinateSystem });
  }

  protected restore(event: Event): void {
    if (this.typing.restore()) event.stopPropagation();
  }
}
