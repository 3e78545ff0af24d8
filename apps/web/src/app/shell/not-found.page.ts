import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@yicheng/ui';
import { words } from './shell-words';

/** No page, or none that the reader may know of: the two look the same. */
@Component({
  selector: 'yc-not-found',
  imports: [Empty, RouterLink],
  template: `
    <div class="read one">
      <yc-empty class="card" [heading]="w.notFound()" [detail]="w.notFoundDetail()">
        <a class="btn p" routerLink="/">{{ w.backToMeetings() }}</a>
      </yc-empty>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  readonly w = words;
}
