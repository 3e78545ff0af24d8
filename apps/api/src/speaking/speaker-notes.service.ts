import { Injectable } from '@nestjs/common';
import type {
  NoteStepInput,
  Page,
  SpeakerNoteDto,
  SpeakerNoteInput,
  SpeakerNoteList,
  SpeakerNotePut,
} from '@yicheng/contracts';
import { estimateMinutes, type NoteStep, statusAfter, statusAfterSaving } from '@yicheng/domain';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { AttendeeRow } from '../people/index';
import { type Actor, Clock, expectVersion, type Outcome, problem, touch, Writes } from '../platform/index';
import { isEditor, type NotePlace, ownSpeakers, speakerFor, viewOf } from './note-access';
import { NoteVersions } from './note-versions';
import { SpeakerNoteRow } from './speaker-note.entity';
import { toNoteDto } from './speaking.mapper';

/** Writing, handing in, returning and approving what speakers will say. */
@Injectable()
export class SpeakerNotes {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly versions: NoteVersions,
  ) {}

  async list(meetingId: string, page: Page, actor: Actor): Promise<SpeakerNoteList> {
    const query = this.database.manager
      .createQueryBuilder(SpeakerNoteRow, 'note')
      .where('note.meeting_id = :meetingId', { meetingId });
    if (!actor.scope.all) {
      query.andWhere(
        `(note.speaker_id = ANY(:own)${actor.scope.grants.some(isEditor) ? ` OR note.status <> 'draft'` : ''})`,
        {
          own: ownSpeakers(actor),
        },
      );
    }
    const [rows, total] = await query
      .orderBy('note.created_at')
      .addOrderBy('note.id')
      .take(page.limit)
      .skip(page.offset)
      .getManyAndCount();
    const names = await namesOf(
      this.database.manager,
      meetingId,
      rows.map(row => row.speakerId),
    );
    return { items: rows.map(row => toNoteDto(row, names.get(row.speakerId) ?? '', viewOf(row, actor)!)), total };
  }

  async read(meetingId: string, noteId: string, actor: Actor): Promise<SpeakerNoteDto> {
    return this.toDto(await this.find(meetingId, noteId, actor), actor);
  }

  async create(meetingId: string, body: SpeakerNoteInput, actor: Actor): Promise<Outcome<SpeakerNoteDto>> {
    const place = placeOf(body);
    const speakerId = speakerFor(actor, place);
    if (!speakerId) throw problem.notFound();
    const { created, row } = await this.writes.create(
      SpeakerNoteRow,
      'note',
      meetingId,
      body,
      actor,
      async (tx, id) => {
        const other = await tx.manager.findOneBy(SpeakerNoteRow, {
          meetingId,
          speakerId,
          ...(place.itemId ? { itemId: place.itemId } : { stopId: place.stopId! }),
        });
        if (other)
          throw problem.conflict('note-exists', 'You already have a note here.', {
            current: await this.toDto(other, actor),
          });
        const now = this.clock.now().toISOString();
        const note = tx.manager.create(SpeakerNoteRow, {
          id,
          meetingId,
          speakerId,
          ...place,
          text: body.text,
          submittedText: null,
          status: 'draft',
          comment: null,
          version: 1,
          createdAt: now,
          updatedAt: now,
        });
        await tx.manager.insert(SpeakerNoteRow, note);
        await this.versions.keep(tx, note, 'saved', await this.nameFor(actor, note));
        tx.record('note-draft', note.speakerId, 'put');
        return note;
      },
    );
    return { created, row: await this.toDto(row, actor) };
  }

  async replace(meetingId: string, noteId: string, body: SpeakerNotePut, actor: Actor): Promise<SpeakerNoteDto> {
    return this.change(meetingId, noteId, body.version, actor, note => {
      const elsewhere = (['itemId', 'stopId'] as const).find(key => body[key] && body[key].toLowerCase() !== note[key]);
      if (elsewhere) throw problem.invalid([{ field: elsewhere, problem: 'cannot be changed' }]);
      const status = statusAfterSaving(note.status);
      if (!status) return undefined;
      note.status = status;
      note.text = body.text;
      return { mark: 'saved' };
    });
  }

  /** Submits, returns or approves; what the step does not lead on from is 409. */
  async step(
    meetingId: string,
    noteId: string,
    step: NoteStep,
    body: NoteStepInput,
    actor: Actor,
  ): Promise<SpeakerNoteDto> {
    return this.change(meetingId, noteId, body.version, actor, note => {
      const status = statusAfter(step, note.status);
      if (!status || status === 'draft') return undefined;
      if (status === 'submitted' && note.text.trim() === '')
        throw problem.conflict('note-empty', 'There is nothing to submit yet.');
      note.status = status;
      note.comment = body.comment ?? null;
      if (status === 'submitted') note.submittedText = note.text;
      return { mark: status };
    });
  }

  /** The row, for somebody who may see something of it; 404 for everybody else. */
  async find(meetingId: string, noteId: string, actor: Actor): Promise<SpeakerNoteRow> {
    const row = await this.database.manager.findOneBy(SpeakerNoteRow, { id: noteId, meetingId });
    if (!row || !viewOf(row, actor)) throw problem.notFound();
    return row;
  }

  /** Estimated minutes of what was handed in, by agenda item; where several speak at one, together. Drafts do not count. */
  async estimatesByItem(meetingId: string): Promise<Record<string, number>> {
    const rows = await this.database.manager.findBy(SpeakerNoteRow, { meetingId, status: Not('draft') });
    const estimates: Record<string, number> = {};
    for (const { itemId, submittedText } of rows) {
      if (itemId && submittedText) estimates[itemId] = (estimates[itemId] ?? 0) + estimateMinutes(submittedText);
    }
    return estimates;
  }

  private async change(
    meetingId: string,
    noteId: string,
    version: number,
    actor: Actor,
    make: (note: SpeakerNoteRow) => { mark: 'saved' | 'submitted' | 'returned' | 'approved' } | undefined,
  ): Promise<SpeakerNoteDto> {
    const row = await this.writes.run(meetingId, actor, async tx => {
      const note = await tx.lock(SpeakerNoteRow, { id: noteId, meetingId });
      if (!viewOf(note, actor)) throw problem.notFound();
      const current = await this.toDto(note, actor);
      expectVersion('note', note, version, () => current);
      const before = note.status;
      const made = make(note);
      if (!made) throw problem.conflict(`note-${note.status}`, `The note is ${note.status}.`, { current });
      touch(note);
      await tx.manager.save(SpeakerNoteRow, note);
      await this.versions.keep(tx, note, made.mark, await this.nameFor(actor, note));
      tx.record('note', noteId, 'put', note.version);
      // Organizers hear of steps, never of somebody still writing; the id is the speaker's, who hears of both.
      tx.record(note.status === before ? 'note-draft' : 'note-step', note.speakerId, 'put');
      return note;
    });
    return this.toDto(row, actor);
  }

  private async toDto(row: SpeakerNoteRow, actor: Actor): Promise<SpeakerNoteDto> {
    const names = await namesOf(this.database.manager, row.meetingId, [row.speakerId]);
    return toNoteDto(row, names.get(row.speakerId) ?? '', viewOf(row, actor)!);
  }

  private async nameFor(actor: Actor, note: SpeakerNoteRow): Promise<string> {
    if (ownSpeakers(actor).includes(note.speakerId)) {
      return (await namesOf(this.database.manager, note.meetingId, [note.speakerId])).get(note.speakerId) ?? '';
    }
    return actor.user?.name ?? '';
  }
}

function placeOf({ itemId, stopId }: SpeakerNoteInput): NotePlace {
  if (itemId && !stopId) return { itemId: itemId.toLowerCase(), stopId: null };
  if (stopId && !itemId) return { itemId: null, stopId: stopId.toLowerCase() };
  throw problem.invalid([{ field: 'itemId', problem: 'give either itemId or stopId' }]);
}

async function namesOf(manager: EntityManager, meetingId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const select = { id: true, name: true };
  const rows = await manager.find(AttendeeRow, { select, where: { meetingId, id: In(ids) } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
