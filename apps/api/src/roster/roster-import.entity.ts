import type { Grid, RosterCounts, RosterEdit, RosterMapping } from '@yicheng/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, MeetingRow } from '../platform/index';

/** What an import came to. */
export interface ImportResult {
  created: number;
  updated: number;
  skipped: number;
  excluded: number;
}

/** What undoing an import needs beyond the attendees that carry its id. */
export interface ImportUndo {
  unitIds: string[];
  /** The attendees it changed, as they were, with the version it left them at. */
  updated: { id: string; version: number; before: Record<string, unknown> }[];
}

/** A roster on its way in. The sheet is kept while the preview is open, never longer than a day. */
@Entity('roster_import')
@Index('roster_import_meeting', ['meetingId', 'createdAt'])
export class RosterImportRow extends MeetingRow {
  @Column('text')
  status!: 'open' | 'committed' | 'undone';

  @Column('text')
  fileName!: string;

  @Column('jsonb', { nullable: true })
  sheet!: Grid | null;

  @Column('jsonb')
  mapping!: RosterMapping;

  @Column('boolean')
  remembered!: boolean;

  /** Decisions by row number. */
  @Column('jsonb')
  edits!: Record<string, RosterEdit>;

  @Column('jsonb', { nullable: true })
  counts!: RosterCounts | null;

  @Column('jsonb', { nullable: true })
  result!: ImportResult | null;

  @Column('jsonb', { nullable: true })
  undo!: ImportUndo | null;

  /** When the preview goes; after the commit, until when it can be undone. */
  @InstantColumn()
  expiresAt!: string;
}

/** How a workspace's offices name their columns, remembered by what the header looks like. */
@Entity('roster_mapping')
export class RosterMappingRow {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('text')
  signature!: string;

  @Column('jsonb')
  mapping!: RosterMapping;
}
