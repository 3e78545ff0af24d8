import { inject, Injectable } from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Known } from '../platform/known';
import { Pass } from '../platform/pass';

/** The people of the liaison's unit, with their replies. */
@Injectable({ providedIn: 'root' })
export class UnitPeople {
  private readonly kept = inject(Kept);
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  readonly known = new Known<Schemas['AttendeeDto'][]>('unit.people', async () => {
    const path = { meetingId: this.meetingId };
    const people: Schemas['AttendeeDto'][] = [];
    for (let total = 1; people.length < total;) {
      const query = { limit: 1000, offset: people.length };
      const page = await api.call('get', '/meetings/{meetingId}/attendees', { path, query });
      people.push(...page.items);
      total = page.items.length ? page.total : 0;
    }
    return people;
  });

  constructor() {
    this.kept.onChanges(() => void this.known.reload());
    this.kept.onTaken(({ kind }) => {
      if (kind === 'reply') void this.known.reload();
    });
  }
}
