import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { badgeCode } from '@yicheng/domain';
import { encodeQR } from 'qr';

/** Pale cells around the code, as readers need them. */
const QUIET = 4;

/** The code of a badge, dark on white in either theme because cameras read it so. */
@Component({
  selector: 'yc-badge-picture',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()" shape-rendering="crispEdges">
      <rect class="paper" width="100%" height="100%" />
      <path class="cells" [attr.d]="path()" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: min(100%, 16rem);
      margin: 8px auto 16px;
    }
    .paper {
      fill: white;
    }
    .cells {
      fill: black;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BadgePicture {
  readonly attendeeId = input.required<string>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  private readonly cells = computed(() =>
    encodeQR(badgeCode({ attendeeId: this.attendeeId(), name: this.name() }), 'raw', { border: QUIET }),
  );
  readonly box = computed(() => `0 0 ${this.cells().length} ${this.cells().length}`);
  readonly path = computed(() =>
    this.cells()
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
      .join(''),
  );
}
