import { inject, Injectable } from '@angular/core';
import type { AdjustmentAudienceDto } from '@yicheng/contracts';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';

/** How many people messages come to, as the server counts them: captains included, nobody on leave. */
@Injectable()
export class ToldPeople {
  private readonly api = inject(Api);
  private readonly path = { meetingId: inject(MeetingContext).id() };

  /** One number per audience; none at all where the server cannot be asked. */
  async count(audiences: readonly AdjustmentAudienceDto[]): Promise<number[]> {
    const ask = (audience: AdjustmentAudienceDto): Promise<{ people: number }> =>
      this.api.call('post', '/meetings/{meetingId}/announcements/audience', { path: this.path, body: { audience } });
    const counted = await Promise.all(audiences.map(ask)).catch(() => []);
    return counted.map(({ people }) => people);
  }

  /** Of several audiences together, as they are told: whoever is in two of them is told twice. */
  async sum(messages: readonly { audience: AdjustmentAudienceDto }[]): Promise<number> {
    const counted = await this.count(messages.map(({ audience }) => audience));
    return counted.reduce((sum, people) => sum + people, 0);
  }
}
