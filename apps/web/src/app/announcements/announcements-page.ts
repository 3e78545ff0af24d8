import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { AnnouncementDto } from '@yicheng/contracts';
import { Denied, Empty, ErrorNote, Offline, Skeleton } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { AnnouncementComposer } from './announcement-composer';
import { words } from './announcement-words';
import { AudienceNames } from './audience-names';
import { SentAnnouncement } from './sent-announcement';

/** Announcements of a meeting: one is written beside those that were sent. */
@Component({
  selector: 'yc-announcements-page',
  imports: [AnnouncementComposer, Denied, Empty, ErrorNote, Offline, SentAnnouncement, Skeleton],
  template: `
    <div class="page">
      <h1>{{ w.title() }}</h1>
      <div class="cols">
        @if (meeting.can('announcement.send')) {
          <yc-announcement-composer class="card" (sent)="list.reload()" />
        }
        <section>
          <h2 class="f16">{{ w.list() }}</h2>
          @switch (list.state()) {
            @case ('loading') {
              <yc-skeleton [rows]="4" (again)="list.reload()" />
            }
            @case ('denied') {
              <yc-denied [who]="w.organizer()" />
            }
            @case ('error') {
              <yc-error [heading]="w.loadFailed()" (again)="list.reload()" />
            }
            @case ('offline') {
              <yc-offline />
            }
            @default {
              <div class="card">
                @for (one of items(); track one.id) {
                  <yc-sent-announcement [of]="one" [to]="names.of(one.audience)" />
                } @empty {
                  <yc-empty [heading]="w.none()" [detail]="w.noneWhy()" />
                }
              </div>
            }
          }
        </section>
      </div>
    </div>
  `,
  styles: `
    .page {
      padding: 20px 28px;
      max-width: 1232px;
    }
    h1 {
      margin: 0 0 16px;
      font-size: 20px;
    }
    h2 {
      margin: 0 0 10px;
    }
    .cols {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
      gap: 20px;
      align-items: start;
    }
    yc-announcement-composer {
      padding: 16px;
    }
  `,
  providers: [AudienceNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementsPage {
  protected readonly meeting = inject(MeetingContext);
  protected readonly names = inject(AudienceNames);
  protected readonly w = words;
  protected readonly list = inject(Data).reading(
    '/meetings/{meetingId}/announcements',
    { path: { meetingId: this.meeting.id() }, query: { limit: 200 } },
    ['announcement', 'announcement-receipt'],
  );
  protected readonly items = computed(() => (this.list.value()?.items ?? []) as AnnouncementDto[]);
}
