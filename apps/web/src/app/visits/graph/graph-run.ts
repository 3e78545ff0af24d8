import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { words } from './graph-words';
import type { RunLine } from './run-lines';

/** A stay that a pointer takes hold of. */
export interface GrabbedCall {
  event: PointerEvent;
  call: number;
}

/** One vehicle's line. It is drawn anew only when its own line changed. */
@Component({
  selector: 'g[ycGraphRun]',
  template: `
    <svg:path class="direct" [attr.d]="line().direct" />
    <svg:path class="drive" [attr.d]="line().drive" />
    <svg:path class="hasty" [attr.d]="line().hasty" />
    <svg:path class="step" [attr.d]="line().step" />
    <svg:path class="wait" [attr.d]="line().wait" />
    <svg:path class="dwell" [attr.d]="line().dwell" />
    @if (!copy()) {
      @for (call of line().calls; track $index; let i = $index) {
        <svg:rect
          class="call"
          rx="3"
          height="10"
          [class.grip]="editable()"
          [attr.role]="editable() ? 'slider' : 'button'"
          [attr.tabindex]="chosen() ? 0 : -1"
          [attr.x]="call.x1"
          [attr.y]="call.y - 5"
          [attr.width]="call.x2 - call.x1"
          [attr.aria-label]="editable() ? call.name : call.name + w.join() + call.text"
          [attr.aria-valuetext]="editable() ? call.text : null"
          [attr.aria-valuemin]="editable() ? 0 : null"
          [attr.aria-valuemax]="editable() ? width() : null"
          [attr.aria-valuenow]="editable() ? call.x1 : null"
          [attr.data-vehicle]="line().vehicleId"
          [attr.data-call]="i"
          (pointerdown)="grabbed.emit({ event: $event, call: i })"
        />
      }
    }
  `,
  styleUrl: './graph-run.css',
  host: {
    '[class.run]': '!copy()',
    '[class.sel]': 'chosen()',
    '[class.dashed]': 'line().dashed',
    '[style.stroke]': 'line().colour',
    '[attr.aria-hidden]': 'copy() || null',
    '[attr.tabindex]': 'copy() ? null : 0',
    '[attr.role]': "copy() ? null : 'group'",
    '[attr.aria-label]': 'copy() ? null : line().name',
    '[attr.data-vehicle]': 'copy() ? null : line().vehicleId',
    '[attr.data-run]': 'copy() ? null : line().vehicleId',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GraphRunLine {
  protected readonly w = words;
  readonly line = input.required<RunLine>();
  /** Whether it is the vehicle that is looked at. */
  readonly chosen = input(false);
  /** Its stays are moved by keys and pointer; else each only shows its times. */
  readonly editable = input(false);
  /** Whether it is only seen: a picture of a line that lies elsewhere, for no pointer, key or screen reader. */
  readonly copy = input(false);
  /** Of the whole graph, for the scale of its stays. */
  readonly width = input(0);
  readonly grabbed = output<GrabbedCall>();
}
