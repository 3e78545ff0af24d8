import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { localDay } from '@yicheng/domain';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { homeArea } from './home-area';

/** A meeting opened without a part: whoever opens it comes to what matters to them now. */
@Component({ selector: 'yc-meeting-home', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class MeetingHome {
  private readonly api = inject(Api);
  private readonly context = inject(MeetingContext);
  private readonly router = inject(Router);

  constructor() {
    void this.open();
  }

  private async open(): Promise<void> {
    const { context } = this;
    const today = localDay(new Date().toISOString(), context.zone());
    const begins = context.days()[0] === today && (await this.hasVisits(today));
    const area = homeArea(context.roles(), begins);
    await this.router.navigate(context.link(area), { replaceUrl: true });
  }

  /** Whether there are site visits on a day; no where that cannot be read. */
  private async hasVisits(day: string): Promise<boolean> {
    if (!this.context.can('itinerary.read')) return false;
    const path = { meetingId: this.context.id() };
    const list = await this.api.call('get', '/meetings/{meetingId}/itineraries', { path }).catch(() => undefined);
    return list?.items.some(({ date }) => date === day) ?? false;
  }
}
