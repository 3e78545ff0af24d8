import { Injectable } from '@nestjs/common';
import type { NoteVersionList, Page } from '@yicheng/contracts';
import { estimateMinutes, keepsVersion, type NoteVersion } from '@yicheng/domain';
import { DataSource, Not } from 'typeorm';
import type { Tx } from '../platform/index';
import type { NoteView } from './note-access';
import { NoteVersionRow, type SpeakerNoteRow } from './speaker-note.entity';
import { toVersionDto } from './speaking.mapper';

/** The kept versions of notes: every step, and of plain saves enough to find anything again. */
@Injectable()
export class NoteVersions {
  constructor(private readonly database: DataSource) {}

  /** Newest first; whoever sees a note only as submitted sees no plain save. */
  async list(note: SpeakerNoteRow, view: NoteView, page: Page): Promise<NoteVersionList> {
    const [rows, total] = await this.database.manager.findAndCount(NoteVersionRow, {
      where: { noteId: note.id, ...(view === 'as-submitted' ? { mark: Not('saved' as const) } : {}) },
      order: { version: 'DESC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: rows.map(toVersionDto), total };
  }

  /** Keeps the note as it now stands, in the transaction that changed it, and lets the version before go if it need not stay. */
  async keep(tx: Tx, note: SpeakerNoteRow, mark: NoteVersion['mark'], by: string): Promise<void> {
    const next = tx.manager.create(NoteVersionRow, {
      noteId: note.id,
      version: note.version,
      meetingId: note.meetingId,
      text: note.text,
      mark,
      comment: mark === 'saved' ? null : note.comment,
      at: note.updatedAt,
      by,
    });
    const previous = await tx.manager.findOneBy(NoteVersionRow, { noteId: note.id, version: note.version - 1 });
    if (previous && !keepsVersion(asVersion(previous), asVersion(next)))
      await tx.manager.remove(NoteVersionRow, previous);
    await tx.manager.insert(NoteVersionRow, next);
  }
}

const asVersion = (row: NoteVersionRow): NoteVersion => ({
  version: row.version,
  text: row.text,
  minutes: estimateMinutes(row.text),
  mark: row.mark,
  at: row.at,
  by: row.by,
});
