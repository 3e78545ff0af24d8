import type { NoteVersionDto, SpeakerNoteDto } from '@yicheng/contracts';
import { estimateMinutes } from '@yicheng/domain';
import type { NoteView } from './note-access';
import type { NoteVersionRow, SpeakerNoteRow } from './speaker-note.entity';

export function toNoteDto(row: SpeakerNoteRow, speakerName: string, view: NoteView): SpeakerNoteDto {
  const text = view === 'as-submitted' ? (row.submittedText ?? '') : row.text;
  return {
    id: row.id,
    ...(row.itemId === null ? {} : { itemId: row.itemId }),
    ...(row.stopId === null ? {} : { stopId: row.stopId }),
    speakerId: row.speakerId,
    speakerName,
    text,
    status: row.status,
    minutes: estimateMinutes(text),
    ...(row.comment === null ? {} : { comment: row.comment }),
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export const toVersionDto = (row: NoteVersionRow): NoteVersionDto => ({
  version: row.version,
  text: row.text,
  minutes: estimateMinutes(row.text),
  mark: row.mark,
  ...(row.comment === null ? {} : { comment: row.comment }),
  at: row.at,
  by: row.by,
});
