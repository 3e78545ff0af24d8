import { computed, inject, Injectable, signal } from '@angular/core';
import type { NoteVersionDto, SpeakerNoteDto } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import type { NoteStep } from '@yicheng/domain';
import { Api } from '../platform/api';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { type Speech, speechesOf } from './speeches';

/** How a step ended: done, met by a newer version that is now shown, or not done. */
export type StepOutcome = 'done' | 'changed' | 'failed';

/** The speeches of the open meeting with their notes. */
@Injectable()
export class SpeakingStore {
  private readonly api = inject(Api);
  private readonly data = inject(Data);
  private readonly path = { meetingId: inject(MeetingContext).id() };
  private readonly items = this.data.collection('agenda-item', '/meetings/{meetingId}/agenda/items', {
    path: this.path,
  });
  private readonly itineraries = this.data.collection('itinerary', '/meetings/{meetingId}/itineraries', {
    path: this.path,
  });
  private readonly attendees = this.data.collection('attendee', '/meetings/{meetingId}/attendees', { path: this.path });
  private readonly notes = this.data.collection(
    'note',
    '/meetings/{meetingId}/notes',
    { path: this.path },
    { on: ['note-step'] },
  );

  readonly state = this.notes.state;
  readonly versions = signal<readonly NoteVersionDto[]>([]);
  readonly speeches = computed(() => speechesOf(this.items.items(), this.notes.items(), this.itineraries.items()));
  readonly counts = computed(() => {
    const all = this.speeches();
    const having = (status: SpeakerNoteDto['status']) => all.filter(({ note }) => note?.status === status).length;
    return { all: all.length, submitted: having('submitted'), approved: having('approved') };
  });

  async reload(): Promise<void> {
    await Promise.all([this.notes.reload(), this.items.reload(), this.attendees.reload()]);
  }

  async loadVersions(noteId: string): Promise<void> {
    const path = { ...this.path, noteId };
    this.versions.set((await this.api.call('get', '/meetings/{meetingId}/notes/{noteId}/versions', { path })).items);
  }

  /** Name, unit and post of the one who speaks. */
  speakerOf({ speakerId, note }: Speech): { name: string; post: string } {
    const person = this.attendees.get(speakerId);
    const [post] = person?.posts ?? [];
    return { name: person?.name ?? note?.speakerName ?? '', post: post ? `${post.unit ?? ''}${post.post}` : '' };
  }

  /** Returns or approves the version that was read. */
  async step(note: SpeakerNoteDto, step: Exclude<NoteStep, 'submit'>, comment?: string): Promise<StepOutcome> {
    const path = { ...this.path, noteId: note.id };
    const body = { version: note.version, ...(comment && { comment }) };
    try {
      await this.api.call('post', `/meetings/{meetingId}/notes/{noteId}/${step}`, { path, body });
      await this.notes.reload();
      return 'done';
    } catch (error) {
      const moved = error instanceof ProblemError && (error.status === 409 || error.status === 404);
      if (moved) await this.notes.reload();
      return moved ? 'changed' : 'failed';
    }
  }
}
