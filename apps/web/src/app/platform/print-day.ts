import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { defineWords, Icon } from '@yicheng/ui';
import { MeetingContext } from './meeting-context';

const words = defineWords({
  print: ['打印当天', 'Print the day'],
  help: [
    '每辆车一份：时刻、名单、电话，车长和司机各用一张',
    'For each vehicle its times, people and numbers: a sheet for the captain, one for the driver',
  ],
});

/** The day on paper, for when phones fail: opens the sheets of all vehicles, ready to print. */
@Component({
  selector: 'yc-print-day',
  imports: [Icon],
  template: `
    @if (meeting.can('roster.export')) {
      <a class="btn sm" target="_blank" rel="noopener" [href]="address()" [title]="w.help()">
        <yc-icon name="print" size="s" />{{ w.print() }}
      </a>
    }
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrintDay {
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = words;
  protected readonly address = computed(() => `/api/v1/meetings/${this.meeting.id()}/documents/day-paper.pdf`);
}
