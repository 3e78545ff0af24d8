import { ChangeDetectionStrategy, Component, inject, input, type Signal, viewChild } from '@angular/core';
import { closesBeforeOpening, minutesOfDay, type Stop } from '@yicheng/domain';
import { VisitCell } from './cell';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

type Hours = Pick<Stop, 'open' | 'close'>;
const changed = (): string => words.changed(words.window());

/** When a stop opens and closes. One that would close before it opens is not kept; put right in either field, both are. */
@Component({
  selector: 'yc-stop-hours',
  imports: [VisitCell],
  template: `
    <div>
      <span class="lbl">{{ w.openFrom() }}</span>
      <yc-visit-cell
        #open
        class="fill"
        kind="time"
        [optional]="true"
        [value]="minutesOf(stop().open)"
        [label]="w.openFrom()"
        [placeholder]="w.always()"
        [disabled]="!store.editable()"
        [refuse]="backwards"
        (saved)="save()"
      />
    </div>
    <div>
      <span class="lbl">{{ w.closeAt() }}</span>
      <yc-visit-cell
        #close
        class="fill"
        kind="time"
        [optional]="true"
        [value]="minutesOf(stop().close)"
        [label]="w.closeAt()"
        [placeholder]="w.always()"
        [disabled]="!store.editable()"
        [refuse]="backwards"
        (saved)="save()"
      />
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopHours {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  readonly stop = input.required<Stop>();
  private readonly open = viewChild.required<VisitCell>('open');
  private readonly close = viewChild.required<VisitCell>('close');

  protected readonly backwards = (): string | undefined =>
    closesBeforeOpening(this.typed()) ? words.closesFirst() : undefined;

  protected minutesOf(instant: string | undefined): number | undefined {
    return instant === undefined ? undefined : minutesOfDay(instant, this.store.zone());
  }

  protected save(): void {
    void this.store.changeStop(this.stop().id, this.typed() as Partial<Stop>, changed());
  }

  /** The hours as they stand in the fields; what cannot be read there is as it was. */
  private typed(): { [end in keyof Hours]: Hours[end] | undefined } {
    const one = (cell: Signal<VisitCell>, kept: string | undefined): string | undefined => {
      const minutes = cell().parsed();
      if (minutes === this.minutesOf(kept) || minutes === null) return kept;
      return minutes === undefined ? undefined : this.store.instant(Number(minutes));
    };
    return { open: one(this.open, this.stop().open), close: one(this.close, this.stop().close) };
  }
}
