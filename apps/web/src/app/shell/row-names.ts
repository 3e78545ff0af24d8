import { inject, Injectable, signal } from '@angular/core';
import { allRows } from '../platform/all-rows';
import { Api } from '../platform/api';
import { OpenMeeting } from '../platform/open-meeting';

interface Named {
  id: string;
  name?: string;
  title?: string;
  number?: number;
}

const LISTS = ['attendees', 'halls', 'venues', 'vehicles', 'agenda/items'] as const;

/** What the rows of the open meeting are called, for the few places that know them by id only. */
@Injectable()
export class RowNames {
  private readonly api = inject(Api);
  private readonly open = inject(OpenMeeting);
  private readonly known = signal<ReadonlyMap<string, string>>(new Map());

  constructor() {
    const meeting = this.open.meeting();
    if (meeting) for (const list of LISTS) void this.read(`/meetings/${meeting.id}/${list}`);
  }

  of(id: string): string | undefined {
    return this.known().get(id);
  }

  /** A list that cannot be read just now leaves its rows without names. */
  private async read(path: string): Promise<void> {
    const rows = await allRows<Named>(this.api.transport, path).catch(() => []);
    this.known.update(
      known =>
        new Map([...known, ...rows.map(row => [row.id, row.name ?? row.title ?? String(row.number ?? '')] as const)]),
    );
  }
}
