import { Injectable } from '@nestjs/common';
import type { RosterCommitInput, RosterImportDto, RosterImportPut, RosterResultDto } from '@yicheng/contracts';
import {
  chooseGrid,
  findHeader,
  headerSignature,
  isBlankRow,
  mapColumns,
  readColumns,
  ROSTER_FIELDS,
  type RosterEdit,
  type RosterMapping,
  unknownColumns,
} from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PersonUses, Units } from '../people/index';
import { type Actor, Clock, expectVersion, problem, touch, Writes } from '../platform/index';
import { readBook, refuse } from './read-book';
import { RosterImportRow, RosterMappingRow } from './roster-import.entity';
import { planOf } from './roster-sources';
import { storePlan } from './store-plan';
import { toImportDto } from './roster.mapper';
import { undoImport } from './undo-import';

const DAY = 86_400_000;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;

/** Rosters on their way from a spreadsheet into a meeting. */
@Injectable()
export class RosterImports {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    readonly uses: PersonUses,
    readonly units: Units,
  ) {}

  /** Reads a file and says what importing it would do; nothing is stored of it but the sheet, for a day. */
  async open(
    meetingId: string,
    file: { name: string; bytes: Buffer },
    actor: Actor,
    unwanted?: AbortSignal,
  ): Promise<RosterImportDto> {
    const grid = chooseGrid(await readBook(file.bytes, unwanted));
    const header = grid && findHeader(grid);
    if (!grid) throw refuse('sheet-empty');
    if (!header) throw refuse('header-not-found');
    const written = grid.rows.slice(header.last + 1).filter(row => !isBlankRow(row)).length;
    if (written === 0) throw refuse('rows-missing');
    if (written > MAX_ROWS) throw refuse('too-many-rows');
    if (grid.rows.some(row => row.length > MAX_COLUMNS)) throw refuse('too-many-columns');
    const columns = readColumns(grid, header);
    const workspaceId = await this.workspaceOf(meetingId);
    const signature = headerSignature(columns);
    const known = await this.database.manager.findOneBy(RosterMappingRow, { workspaceId, signature });
    const now = this.clock.now();
    const row = this.database.manager.create(RosterImportRow, {
      id: uuidv7(),
      meetingId,
      version: 1,
      status: 'open',
      fileName: file.name.slice(0, 200) || 'roster',
      sheet: grid,
      mapping: mapColumns(columns, known?.mapping),
      remembered: Boolean(known),
      edits: {},
      counts: null,
      result: null,
      undo: null,
      expiresAt: new Date(now.getTime() + DAY).toISOString(),
    });
    const plan = await planOf(this.database.manager, row, unwanted);
    await this.writes.run(meetingId, actor, async tx => {
      await tx.manager.save(RosterImportRow, row);
      tx.record('roster-import', row.id, 'put', 1);
    });
    return toImportDto(row, plan);
  }

  async read(meetingId: string, importId: string): Promise<RosterImportDto> {
    const row = await this.database.manager.findOneBy(RosterImportRow, { id: importId, meetingId });
    if (!row || this.isPast(row)) throw problem.notFound();
    return toImportDto(row, row.status === 'open' ? await planOf(this.database.manager, row) : undefined);
  }

  /** Changes the mapping or single rows, and says anew what the import would do. */
  async correct(meetingId: string, importId: string, body: RosterImportPut, actor: Actor): Promise<RosterImportDto> {
    await this.read(meetingId, importId);
    const workspaceId = await this.workspaceOf(meetingId);
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(RosterImportRow, { id: importId, meetingId });
      if (row.status !== 'open') throw problem.conflict('already-stored', 'This import has been stored already.');
      const current = row.version === body.version ? undefined : toImportDto(row, await planOf(tx.manager, row));
      expectVersion('roster-import', row, body.version, () => current);
      if (body.mapping && row.sheet) {
        const columns = readColumns(row.sheet, findHeader(row.sheet)!);
        row.mapping = chosenMapping(columns, row.mapping, body.mapping);
        const signature = headerSignature(columns);
        await tx.manager.save(RosterMappingRow, { workspaceId, signature, mapping: row.mapping });
      }
      row.edits = withEdits(row.edits, body);
      touch(row);
      await tx.manager.save(RosterImportRow, row);
      tx.record('roster-import', row.id, 'put', row.version);
    });
    return this.read(meetingId, importId);
  }

  /** Stores the import, all or nothing; asked again it answers the same. */
  async commit(meetingId: string, importId: string, body: RosterCommitInput, actor: Actor): Promise<RosterResultDto> {
    await this.read(meetingId, importId);
    const workspaceId = await this.workspaceOf(meetingId);
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(RosterImportRow, { id: importId, meetingId });
      if (row.status === 'undone') throw problem.conflict('undone', 'This import was undone.');
      if (row.result) return row.result;
      // One import at a time per workspace: two of the same file must not make anybody, or any unit, twice.
      await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [workspaceId]);
      const plan = await planOf(tx.manager, row);
      if (plan.counts.error > 0 && !body.excludeErrors) {
        throw problem.conflict(
          'rows-with-errors',
          `${plan.counts.error} rows cannot be stored: correct or exclude them.`,
          {
            detail: plan.rows
              .filter(({ fate }) => fate === 'error')
              .slice(0, 20)
              .map(one => `row ${one.row}`)
              .join(', '),
          },
        );
      }
      row.undo = await storePlan(tx, row, plan, workspaceId);
      row.counts = plan.counts;
      row.result = {
        created: plan.counts.create,
        updated: plan.counts.update,
        skipped: plan.counts.skip,
        excluded: plan.counts.error,
      };
      row.status = 'committed';
      row.sheet = null;
      row.edits = {};
      row.expiresAt = new Date(this.clock.now().getTime() + DAY).toISOString();
      touch(row);
      await tx.manager.save(RosterImportRow, row);
      tx.record('roster-import', row.id, 'put', row.version);
      return row.result;
    });
  }

  /** Takes a stored import back whole, while nothing would be lost by it. */
  async undo(meetingId: string, importId: string, actor: Actor): Promise<RosterImportDto> {
    await this.read(meetingId, importId);
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(RosterImportRow, { id: importId, meetingId });
      if (row.status === 'open') throw problem.conflict('not-stored', 'This import has not been stored yet.');
      if (row.status === 'committed') {
        await undoImport(tx, row, this);
        row.status = 'undone';
        row.undo = null;
        touch(row);
        await tx.manager.save(RosterImportRow, row);
        tx.record('roster-import', row.id, 'put', row.version);
      }
      return toImportDto(row);
    });
  }

  /** Forgets previews nobody stored within a day, and what undoing older imports would need. */
  async forget(): Promise<void> {
    const now = this.clock.now().toISOString();
    await this.database.query(`DELETE FROM roster_import WHERE status = 'open' AND expires_at < $1`, [now]);
    await this.database.query(`UPDATE roster_import SET undo = NULL WHERE undo IS NOT NULL AND expires_at < $1`, [now]);
  }

  private isPast({ status, expiresAt }: RosterImportRow): boolean {
    return status === 'open' && Date.parse(expiresAt) < this.clock.now().getTime();
  }

  private async workspaceOf(meetingId: string): Promise<string> {
    const [meeting]: { workspace_id: string }[] = await this.database.query(
      'SELECT workspace_id FROM meeting WHERE id = $1',
      [meetingId],
    );
    if (!meeting) throw problem.notFound();
    return meeting.workspace_id;
  }
}

function chosenMapping(
  columns: ReturnType<typeof readColumns>,
  before: RosterMapping,
  chosen: Record<string, string>,
): RosterMapping {
  const fields: readonly string[] = ROSTER_FIELDS;
  const errors = [
    ...unknownColumns(columns, chosen).map(key => ({
      field: `mapping.${key}`,
      problem: 'is not a column of this sheet',
    })),
    ...Object.entries(chosen).flatMap(([key, field]) =>
      fields.includes(field) ? [] : [{ field: `mapping.${key}`, problem: `must be one of ${fields.join(', ')}` }],
    ),
  ];
  if (errors.length) throw problem.invalid(errors);
  const asked = mapColumns(columns, chosen);
  const named = new Set(
    Object.keys(
      mapColumns(
        columns.filter(({ key, letter }) => chosen[key] ?? chosen[letter]),
        chosen,
      ),
    ),
  );
  return Object.fromEntries(
    columns.map(({ key }) => [key, named.has(key) ? asked[key]! : (before[key] ?? asked[key]!)]),
  );
}

function withEdits(before: Record<string, RosterEdit>, { rows = [] }: RosterImportPut): Record<string, RosterEdit> {
  const edits = { ...before };
  for (const { row, ...edit } of rows) {
    const said = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as RosterEdit;
    if (Object.keys(said).length === 0) delete edits[row];
    else
      edits[row] = {
        ...edits[row],
        ...said,
        ...(said.person ? { person: { ...edits[row]?.person, ...said.person } } : {}),
      };
  }
  return edits;
}
