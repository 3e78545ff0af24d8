import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingDto } from '@yicheng/contracts';
import { localDay, meetingDates } from '@yicheng/domain';
import { formatDate, formatWeekday, Icon } from '@yicheng/ui';
import { roleName } from '../platform/role-name';
import { words } from './meetings-words';
import { StatusChip } from './status-chip';

/** A meeting in the list: when, what, how it stands, how far away it is. */
@Component({
  selector: 'yc-meeting-row',
  imports: [RouterLink, Icon, StatusChip],
  template: `
    <a class="mt" [routerLink]="['/w', meeting().workspaceSlug, 'm', meeting().slug]">
      <span class="dt tn"
        ><b>{{ date() }}</b
        >{{ length() }}</span
      >
      <span class="what">
        <b class="el">{{ meeting().title }}</b>
        <span class="f12 m el">{{ detail() }}</span>
      </span>
      <yc-status-chip [meeting]="meeting()" />
      <span class="f12 m when">{{ ahead() }}</span>
      <yc-icon name="chevron-right" size="s" />
    </a>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
      border-top: 1px solid var(--line);
    }
    :host-context(li:first-child) {
      border-top: 0;
    }
    .mt {
      display: grid;
      grid-template-columns: 92px minmax(0, 1fr) auto 72px 16px;
      gap: 12px;
      align-items: center;
      padding: 9px 16px;
      font-size: 13px;
      color: var(--ink);
      border-radius: var(--r-md);
    }
    .mt:hover {
      background: var(--surface-2);
      text-decoration: none;
    }
    .dt {
      font-size: 12px;
      line-height: 16px;
      color: var(--ink-2);
    }
    .dt b {
      display: block;
      font-size: 16px;
      line-height: 22px;
      color: var(--ink);
      white-space: nowrap;
    }
    .what {
      display: grid;
      min-width: 0;
    }
    .when {
      text-align: right;
    }
    /* The longest month. */
    @container (min-width: 560px) {
      :host-context(:lang(en)) .mt {
        grid-template-columns: 116px minmax(0, 1fr) auto 72px 16px;
      }
    }
    @container (max-width: 559.98px) {
      .mt {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .dt {
        display: flex;
        gap: 8px;
        align-items: baseline;
      }
      .what {
        grid-column: 1/-1;
        grid-row: 1;
      }
      .what .el {
        white-space: normal;
      }
      .when,
      yc-icon {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingRow {
  readonly meeting = input.required<MeetingDto>();
  readonly date = computed(() => formatDate(this.meeting().startDate));
  readonly length = computed(() => {
    const days = meetingDates(this.meeting()).length;
    return days > 1 ? words.days(days) : formatWeekday(this.meeting().startDate);
  });
  readonly detail = computed(() => {
    const { kind, roles } = this.meeting();
    return [kind, words.youAre(roles.map(roleName).join(words.and()))].filter(Boolean).join(' · ');
  });
  readonly ahead = computed(() => {
    const { startDate, timeZone } = this.meeting();
    const days = Math.round(
      (Date.parse(startDate) - Date.parse(localDay(new Date().toISOString(), timeZone))) / 86_400_000,
    );
    return days > 0 ? words.daysAhead(days) : days === 0 ? words.today() : '';
  });
}
