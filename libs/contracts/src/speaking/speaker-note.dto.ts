import type { NoteStatus, NoteVersion, SpeakerNote } from '@yicheng/domain';
import { IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';

/** A speaker's text for one agenda item or one stop of theirs; exactly one of the two is named. */
export class SpeakerNoteInput {
  /** Made by whoever creates it; the server makes one if absent. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsOptional()
  @IsUUID()
  itemId?: string;

  @IsOptional()
  @IsUUID()
  stopId?: string;

  /** Plain text, one paragraph a line; stored as typed. */
  @IsString()
  @MaxLength(50_000)
  text!: string;
}

/** The text as it now stands. Saving a submitted text takes it back: it is a draft again until submitted anew. */
export class SpeakerNotePut extends SpeakerNoteInput {
  @IsInt()
  @Min(1)
  version!: number;
}

/** A step of a note, made on the version one has seen. */
export class NoteStepInput {
  @IsInt()
  @Min(1)
  version!: number;

  /** What the speaker is told with it. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

/**
 * A speaker note as it may be read: by its speaker and by secretaries as it stands, by organizers as it was
 * last submitted.
 */
export class SpeakerNoteDto extends SpeakerNotePut implements SpeakerNote {
  override id!: string;

  /** The attendee whose text it is. */
  speakerId!: string;

  speakerName!: string;

  /** draft, submitted, returned or approved. */
  status!: NoteStatus;

  /** Estimated minutes to speak it, at 200 characters or 130 words a minute. */
  minutes!: number;

  /** What an organizer said when returning or approving it last. */
  comment?: string;

  createdAt!: string;

  updatedAt!: string;
}

/** Notes one may read, in the order they were begun. */
export class SpeakerNoteList {
  items!: SpeakerNoteDto[];
  total!: number;
}

/** One kept version of a note. */
export class NoteVersionDto implements NoteVersion {
  version!: number;
  text!: string;
  minutes!: number;

  /** saved, submitted, returned or approved. */
  mark!: NoteVersion['mark'];

  comment?: string;
  at!: string;

  /** Who saved it, by name. */
  by!: string;
}

/** Versions of a note, newest first. */
export class NoteVersionList {
  items!: NoteVersionDto[];
  total!: number;
}
