import type { NoteStatus, NoteVersion } from '@yicheng/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, MeetingRow } from '../platform/index';

/** A speaker's text for one agenda item or one stop; one per speaker and place in the programme. */
@Entity('note')
@Check('note_one_place', '(item_id IS NULL) <> (stop_id IS NULL)')
@Index('note_item', ['meetingId', 'itemId', 'speakerId'], { unique: true, where: 'item_id IS NOT NULL' })
@Index('note_stop', ['meetingId', 'stopId', 'speakerId'], { unique: true, where: 'stop_id IS NOT NULL' })
@Index('note_speaker', ['meetingId', 'speakerId'])
export class SpeakerNoteRow extends MeetingRow {
  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @Column('uuid', { nullable: true })
  stopId!: string | null;

  /** The attendee whose text it is. */
  @Column('uuid')
  speakerId!: string;

  @Column('text')
  text!: string;

  /** What organizers read: the text as last submitted, none before. */
  @Column('text', { nullable: true })
  submittedText!: string | null;

  @Column('text', { default: 'draft' })
  status!: NoteStatus;

  @Column('text', { nullable: true })
  comment!: string | null;
}

/** One kept version of a note's text. */
@Entity('note_version')
@Index('note_version_meeting', ['meetingId', 'noteId'])
export class NoteVersionRow {
  @PrimaryColumn('uuid')
  noteId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('uuid')
  meetingId!: string;

  @Column('text')
  text!: string;

  @Column('text')
  mark!: NoteVersion['mark'];

  @Column('text', { nullable: true })
  comment!: string | null;

  @InstantColumn()
  at!: string;

  /** Who saved it, as they were called then. */
  @Column('text')
  by!: string;
}
