import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { coordinatesOf, estimateLeg, type Stop, stepsOf, stopNumbers } from '@yicheng/domain';
import { formatTime, Icon } from '@yicheng/ui';
import { DriveTimes } from './legs/drive-times';
import { stopWords } from './stop-words';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The day from start to return: stops as cards to choose and reorder, the drives between them. */
@Component({
  selector: 'yc-stop-list',
  imports: [CdkDropList, CdkDrag, CdkDragHandle, DriveTimes, Icon],
  templateUrl: './stop-list.html',
  styleUrl: './stop-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopList {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  protected readonly s = stopWords;
  protected readonly time = formatTime;
  /** The stop whose details are open. */
  readonly selected = model<string>();

  protected readonly steps = computed(() => {
    const plan = this.store.plan();
    return plan ? stepsOf(plan) : [];
  });
  protected readonly numbers = computed(() => stopNumbers(this.store.plan() ?? { stops: [] }));
  /** Along the road: as known, else as guessed with the minutes. */
  protected readonly kilometres = computed(() => {
    const plan = this.store.plan();
    return this.steps().map(({ from, to, leg }) => {
      if (!plan || leg?.kilometres !== undefined || leg?.source !== 'estimated') return leg?.kilometres;
      const guess = estimateLeg(coordinatesOf(plan, from), coordinatesOf(plan, to));
      return guess && Math.round(guess.kilometres);
    });
  });
  /** Stops with an error of the rules. */
  protected readonly troubled = computed(
    () => new Set(this.store.findings().flatMap(one => (one.severity === 'error' ? one.subjects : []))),
  );

  protected source(index: number): string {
    const leg = this.steps()[index]?.leg;
    return leg ? words[leg.source]() : '';
  }

  protected hours({ open, close }: Stop): string {
    const text = (instant?: string): string => (instant ? formatTime(instant, this.store.zone()) : '');
    return `${text(open)}–${text(close)}`;
  }

  protected drop(event: CdkDragDrop<unknown>): void {
    void this.store.moveStop(event.previousIndex, event.currentIndex);
  }

  protected key(event: KeyboardEvent, index: number, id: string): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by && this.store.editable()) {
      event.preventDefault();
      void this.store.moveStop(index, index + by);
    } else if (event.key === 'Delete' && this.store.editable()) {
      void this.store.removeStop(id);
    }
  }
}
