import { computed, inject, Injectable } from '@angular/core';
import { overlay } from '@yicheng/client';
import type { Schemas } from '@yicheng/contracts/client';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Known } from '../platform/known';
import { Pass } from '../platform/pass';

type Note = Schemas['SpeakerNoteDto'];

/** The holder's own texts, with what they have just written laid over what the server has. */
@Injectable({ providedIn: 'root' })
export class MyNotes {
  private readonly kept = inject(Kept);
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  readonly known = new Known<Note[]>('notes', async () => {
    const path = { meetingId: this.meetingId };
    return (await api.call('get', '/meetings/{meetingId}/notes', { path, query: { limit: 1000 } })).items;
  });
  private readonly shown = computed(
    () =>
      overlay(this.known.value() ?? [], this.kept.writes(), 'note', `/meetings/${this.meetingId}/notes`).rows as Note[],
  );

  constructor() {
    this.kept.onChanges(changes => {
      if (changes === 'all' || changes.some(({ kind }) => kind.startsWith('note-'))) void this.known.reload();
    });
    this.kept.onTaken(({ kind, rowId }, row) => {
      if (kind !== 'note' || (row as Partial<Note> | undefined)?.id !== rowId) return;
      const others = (this.known.value() ?? []).filter(note => note.id !== rowId);
      void this.known.learn([...others, row as Note]);
    });
  }

  /** The text for an item or a stop. */
  of(placeId: string): Note | undefined {
    return this.shown().find(note => note.itemId === placeId || note.stopId === placeId);
  }
}
