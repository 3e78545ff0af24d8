import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { LegDto } from '@yicheng/contracts';
import { type Delay, legBetween } from '@yicheng/domain';
import { Dialog, Segments } from '@yicheng/ui';
import { DelayFields, type Saying } from './delay-fields';
import { words as delayWords } from './delay-words';
import { DispatchStore, type Followed } from './dispatch-store';
import { words } from './dispatch-words';

/** What has happened: drives that take another time, stops that are visited no more, a vehicle that is held up or goes on. */
export type Disruption =
  { legs: LegDto[] } | { without: string[] } | { delay: Saying } | { ended: { row: Followed; held: Delay } };

/** Says what has happened on the way: a road closed or slow, a village that cancels, a vehicle held up. */
@Component({
  selector: 'yc-disruption-dialog',
  imports: [DelayFields, Dialog, FormsModule, Segments],
  template: `
    <yc-dialog [heading]="w.happenedTitle()" [detail]="w.happenedHelp()" width="480px" (closed)="closed.emit()">
      <form id="yc-disruption" (ngSubmit)="give()">
        <yc-seg cdkFocusInitial [items]="kinds()" [(value)]="kind" [label]="w.what()" />
        @if (kind() === 'road') {
          <div class="pair">
            <label
              ><span class="lbl">{{ w.roadFrom() }}</span>
              <select class="inp" name="from" [(ngModel)]="from">
                @for (one of starts(); track one.id) {
                  <option [value]="one.id">{{ one.name }}</option>
                }
              </select></label
            >
            <label
              ><span class="lbl">{{ w.roadTo() }}</span>
              <select class="inp" name="to" [(ngModel)]="to">
                @for (one of ends(); track one.id) {
                  <option [value]="one.id">{{ one.name }}</option>
                }
              </select></label
            >
          </div>
          <label
            ><span class="lbl">{{ w.roadMinutes() }}</span>
            <input
              class="inp tn"
              type="number"
              min="1"
              max="1440"
              name="minutes"
              [attr.aria-invalid]="!!wrong()"
              [(ngModel)]="minutes"
            />
          </label>
          @if (known(); as minutes) {
            <p class="hint tn">{{ w.roadNow(minutes) }}</p>
          }
          <label class="row g8"
            ><input class="cb" type="checkbox" name="both" [(ngModel)]="both" />{{ w.bothWays() }}</label
          >
        } @else if (kind() === 'delay') {
          <yc-delay-fields (goesOn)="given.emit({ ended: $event })" />
        } @else {
          <label
            ><span class="lbl">{{ w.whichStop() }}</span>
            <select class="inp" name="stop" [(ngModel)]="stop">
              @for (one of stops(); track one.id) {
                <option [value]="one.id">{{ one.name }}</option>
              }
            </select></label
          >
        }
        @if (wrong(); as why) {
          <p class="hint red" role="alert">{{ why }}</p>
        }
      </form>
      <div footer class="row g8 foot">
        <span class="sp"></span>
        <button type="button" class="btn" (click)="closed.emit()">{{ w.cancel() }}</button>
        <button type="submit" form="yc-disruption" class="btn p">
          {{ kind() === 'stop' ? w.planWithout() : w.setRoad() }}
        </button>
      </div>
    </yc-dialog>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
    .foot {
      padding: 12px 20px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DisruptionDialog {
  private readonly store = inject(DispatchStore);
  protected readonly w = words;
  readonly given = output<Disruption>();
  readonly closed = output();
  private readonly delay = viewChild(DelayFields);
  protected readonly kind = signal('road');
  protected readonly kinds = computed(() => [
    { value: 'road', label: words.road() },
    { value: 'stop', label: words.stopCancelled() },
    { value: 'delay', label: delayWords.kind() },
  ]);
  protected readonly stops = computed(() => this.store.itinerary()?.stops ?? []);
  protected readonly starts = computed(() => [{ id: 'start', name: this.store.place('start') }, ...this.stops()]);
  protected readonly ends = computed(() => [...this.stops(), { id: 'end', name: this.store.place('end') }]);
  protected readonly from = signal(this.stops()[0]?.id ?? 'start');
  protected readonly to = signal(this.stops()[1]?.id ?? 'end');
  protected readonly stop = signal(this.stops()[0]?.id ?? '');
  protected readonly minutes = signal<number | null>(null);
  protected readonly both = signal(true);
  protected readonly wrong = signal('');
  protected readonly known = computed(() => {
    const itinerary = this.store.itinerary();
    return itinerary && Math.round(legBetween(itinerary, this.from(), this.to())?.minutes ?? 0);
  });

  protected give(): void {
    if (this.kind() === 'stop') return this.given.emit({ without: [this.stop()] });
    if (this.kind() === 'delay') {
      const delay = this.delay()?.take();
      if (delay) this.given.emit({ delay });
      return;
    }
    const [from, to, minutes] = [this.from(), this.to(), this.minutes()];
    if (from === to || (from === 'start' && to === 'end')) return this.wrong.set(words.samePlace());
    if (!minutes || minutes < 1 || minutes > 1440) return this.wrong.set(words.roadWrong());
    const leg = (a: string, b: string): LegDto => ({ from: a, to: b, minutes, source: 'typed' });
    const back = this.both() ? [leg(turned(to), turned(from))] : [];
    this.given.emit({ legs: [leg(from, to), ...back] });
  }
}

/** A place seen from the other direction: the way from the start is the way to the end. */
const turned = (place: string): string => (place === 'start' ? 'end' : place === 'end' ? 'start' : place);
