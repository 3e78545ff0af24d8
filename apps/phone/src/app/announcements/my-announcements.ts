import { computed, inject, Injectable } from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import { isUnread, unreadFirst } from '@yicheng/domain';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Known } from '../platform/known';

type MyAnnouncement = Schemas['MyAnnouncementDto'];

/** What was announced to the holder: kept on this phone, live while it is open; what they said they have is theirs at once. */
@Injectable({ providedIn: 'root' })
export class MyAnnouncements {
  private readonly kept = inject(Kept);
  readonly known = new Known<MyAnnouncement[]>(
    'announcements',
    async () => (await api.call('get', '/me/announcements', { query: { limit: 200 } })).items,
  );
  /** Unread first, each part with the newest first; what waits to be sent counts as said. */
  readonly all = computed(() => {
    const said = new Map(
      this.kept
        .writes()
        .filter(({ kind }) => kind === 'announcement-receipt')
        .map(({ rowId, at }) => [rowId, at]),
    );
    return unreadFirst(
      (this.known.value() ?? []).map(one => {
        const at = one.receivedAt ?? said.get(one.id);
        return at ? { ...one, receivedAt: at } : one;
      }),
    );
  });
  readonly unread = computed(() => this.all().filter(isUnread));

  constructor() {
    this.kept.onChanges(changes => {
      if (changes === 'all' || changes.some(({ kind }) => kind === 'announcement')) void this.known.reload();
    });
    this.kept.onTaken(({ kind, rowId, at }) => {
      if (kind !== 'announcement-receipt') return;
      const all = (this.known.value() ?? []).map(one => (one.id === rowId ? { ...one, receivedAt: at } : one));
      void this.known.learn(all);
    });
  }

  /** The holder has it. */
  receive(id: string): Promise<void> {
    const path = `/me/announcements/${id}/received`;
    return this.kept.write({ kind: 'announcement-receipt', rowId: id, verb: 'put', path });
  }
}
