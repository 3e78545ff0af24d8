import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

const instant = {
  from: (value: Date | null): string | null => value?.toISOString() ?? null,
  to: (value: unknown): unknown => value,
};

/** A moment in time: timestamptz in Postgres, an ISO 8601 UTC string everywhere else. */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ ...options, type: 'timestamptz', transformer: instant });
}

/** What every row of a meeting has: an id made by whoever created it, its meeting, and a version for replacing. */
export abstract class MeetingRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('int', { default: 1 })
  version!: number;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  updatedAt!: string;
}

/** Counts a change to the row. */
export function touch(row: { version: number; updatedAt: string }): void {
  row.version += 1;
  row.updatedAt = new Date().toISOString();
}
