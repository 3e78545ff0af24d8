import type { TrialMarkDto, TrialNoteDto, TrialRunDto } from '@yicheng/contracts';
import type { TrialMark, TrialNote } from '@yicheng/domain';
import type { TrialRunRow } from './trial-run.entity';

export const toTrialRunDto = (row: TrialRunRow): TrialRunDto => ({
  id: row.id,
  itineraryId: row.itineraryId,
  ...(row.vehicleClass ? { vehicleClass: row.vehicleClass } : {}),
  by: row.by,
  marks: row.marks,
  notes: row.notes as TrialNoteDto[],
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** A mark as it is kept: ids in lower case, instants in UTC. */
export const toTrialMark = ({ id, kind, place, at, changed, void: taken }: TrialMarkDto): TrialMark => ({
  id: id.toLowerCase(),
  kind,
  place: place.toLowerCase(),
  at: utc(at),
  changed: utc(changed),
  ...(taken ? { void: true } : {}),
});

/** A note as it is kept, its text trimmed. */
export const toTrialNote = (note: TrialNoteDto): TrialNote => ({
  id: note.id.toLowerCase(),
  place: note.place.toLowerCase(),
  ...(note.to ? { to: note.to.toLowerCase() } : {}),
  at: utc(note.at),
  topic: note.topic,
  ...(note.text?.trim() ? { text: note.text.trim() } : {}),
  ...(note.minutes === undefined ? {} : { minutes: note.minutes }),
  ...(note.fileIds?.length ? { fileIds: note.fileIds.map(id => id.toLowerCase()) } : {}),
  changed: utc(note.changed),
  ...(note.void ? { void: true } : {}),
});

const utc = (instant: string): string => new Date(instant).toISOString();
