import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { defineWords } from '@yicheng/ui/kit-free';
import { PageTop } from '../page-top';
import { Standing } from '../standing';
import { AnnouncementCards } from './announcement-cards';
import { MyAnnouncements } from './my-announcements';

const words = defineWords({
  title: ['通知', 'Announcements'],
  none: ['还没有通知。', 'Nothing has been announced to you yet.'],
});

/** Everything that was announced to the holder. */
@Component({
  selector: 'yc-announcements-page',
  imports: [AnnouncementCards, PageTop, Standing],
  template: `
    <yc-page-top [title]="w.title()" up="/" />
    <yc-standing [state]="announcements.known.state()" (retry)="announcements.known.reload()" />
    @if (announcements.known.value()) {
      <yc-announcement-cards [all]="true" />
      @if (!announcements.all().length) {
        <p class="notice">{{ w.none() }}</p>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementsPage {
  readonly announcements = inject(MyAnnouncements);
  readonly w = words;
}
