import { computed, inject, Injectable, signal } from '@angular/core';
import type { RosterImportDto, RosterResultDto, RosterRowDto } from '@yicheng/contracts';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import type { RosterEdit, RosterField } from '@yicheng/domain';
import { Api } from '../../platform/api';
import { refusalWord, w } from './import-words';

/** Why something did not work, to be shown. */
export interface Trouble {
  heading: string;
  detail: string;
  reference?: string;
  retry: boolean;
}

/** What is corrected in a preview: what columns mean, or rows. */
interface Correction {
  mapping?: Record<string, RosterField>;
  rows?: ({ row: number } & RosterEdit)[];
}

/** Which rows are shown. */
export type RowFilter = 'changed' | 'errors' | 'warnings' | 'fixed' | 'skipped' | 'all';

/** What the server takes of a file, bytes. */
const MAX_BYTES = 10 * 1024 * 1024;

const has = (row: RosterRowDto, severity: string) => row.problems.some(problem => problem.severity === severity);

/**
 * Whether a row is of a kind the list can be narrowed to. Where the file has people who are there already (`again`),
 * whoever is new is a change too.
 */
export const FILTERS: Record<RowFilter, (row: RosterRowDto, again: boolean) => boolean> = {
  changed: (row, again) =>
    row.fate === 'update' || row.fate === 'error' || (row.fate === 'create' && (again || row.problems.length > 0)),
  errors: row => row.fate === 'error',
  warnings: row => has(row, 'warning') && row.fate !== 'error',
  fixed: row => has(row, 'fix') && (row.fate === 'create' || row.fate === 'update'),
  skipped: row => row.fate === 'skip',
  all: () => true,
};

/** One import from the file to its result. Kept while the console is open, so that going away and back loses nothing. */
@Injectable({ providedIn: 'root' })
export class ImportStore {
  private readonly api = inject(Api);
  private abort: AbortController | undefined;
  private corrections: Promise<void> = Promise.resolve();
  /** Corrections on their way to the server. */
  private queue: Correction[] = [];
  /** Those that did not get there, for want of a network: shown in their rows until they are sent again. */
  private readonly unsent = signal<readonly Correction[]>([]);

  readonly shown = signal<RosterImportDto | undefined>(undefined);
  /** The name of the file that is being read. */
  readonly reading = signal<string | undefined>(undefined);
  readonly busy = signal(false);
  readonly trouble = signal<Trouble | undefined>(undefined);
  /** The errors are to be left out. */
  readonly excluding = signal(false);

  /** The rows, with what was typed into them and is not sent yet. */
  readonly rows = computed(() => {
    const typed = new Map(this.unsent().flatMap(({ rows = [] }) => rows.map(row => [row.row, row.person])));
    const rows = this.shown()?.rows ?? [];
    return rows.map(row => ({ ...row, person: { ...row.person, ...typed.get(row.row) } as RosterRowDto['person'] }));
  });
  private readonly again = computed(() => this.rows().some(({ attendeeId }) => attendeeId !== undefined));
  readonly tally = computed(() => {
    const count = (filter: RowFilter): [RowFilter, number] => [filter, this.filtered(filter).length];
    return Object.fromEntries((Object.keys(FILTERS) as RowFilter[]).map(count)) as Record<RowFilter, number>;
  });

  /** The rows of one kind. */
  filtered(filter: RowFilter): ReturnType<typeof this.rows> {
    return this.rows().filter(row => FILTERS[filter](row, this.again()));
  }

  /** Sends a file; answers the id of its preview, or nothing if it was refused or cancelled. */
  async open(meetingId: string, file: File): Promise<string | undefined> {
    if (file.size > MAX_BYTES) {
      // Known before anything is sent: over a slow line that is minutes.
      this.trouble.set({ heading: w.refusedFile(file.name), detail: refusalWord('too-large', ''), retry: false });
      return undefined;
    }
    this.abort = new AbortController();
    const { signal: stop } = this.abort;
    this.reading.set(file.name);
    this.trouble.set(undefined);
    this.forgetUnsent();
    const form = new FormData();
    form.set('file', file, file.name);
    try {
      const path = { meetingId };
      const preview = await this.api.call('post', '/meetings/{meetingId}/roster-imports', { path, form, signal: stop });
      this.show(preview as unknown as RosterImportDto);
      return this.shown()?.id;
    } catch (error) {
      if (!stop.aborted) this.fail(error, file.name);
      return undefined;
    } finally {
      this.reading.set(undefined);
    }
  }

  cancel(): void {
    this.abort?.abort();
  }

  async load(meetingId: string, importId: string): Promise<void> {
    this.trouble.set(undefined);
    if (this.shown()?.id !== importId) {
      this.shown.set(undefined);
      this.forgetUnsent();
    }
    await this.doing(async () => {
      const path = { meetingId, importId };
      this.show(
        (await this.api.call('get', '/meetings/{meetingId}/roster-imports/{importId}', {
          path,
        })) as unknown as RosterImportDto,
      );
    });
  }

  /** Sends what could not be sent, else reads the preview again. */
  async retry(meetingId: string, importId: string): Promise<void> {
    if (this.unsent().length) await this.sendAll(meetingId);
    else await this.load(meetingId, importId);
  }

  setColumn(meetingId: string, key: string, field: RosterField): Promise<void> {
    return this.correct(meetingId, { mapping: { [key]: field } });
  }

  setRow(meetingId: string, row: number, edit: RosterEdit): Promise<void> {
    return this.correct(meetingId, { rows: [{ row, ...edit }] });
  }

  async commit(meetingId: string): Promise<RosterResultDto | undefined> {
    await this.corrections;
    await this.sendAll(meetingId);
    const preview = this.shown();
    if (!preview || this.unsent().length) return undefined;
    let result: RosterResultDto | undefined;
    await this.doing(async () => {
      const path = { meetingId, importId: preview.id };
      result = await this.api.call('post', '/meetings/{meetingId}/roster-imports/{importId}/commit', {
        path,
        body: { excludeErrors: this.excluding() },
      });
      this.show(
        (await this.api.call('get', '/meetings/{meetingId}/roster-imports/{importId}', {
          path,
        })) as unknown as RosterImportDto,
      );
    });
    return result;
  }

  async undo(meetingId: string): Promise<boolean> {
    const done = this.shown();
    let undone = false;
    await this.doing(async () => {
      const path = { meetingId, importId: done?.id ?? '' };
      const answer = await this.api.call('post', '/meetings/{meetingId}/roster-imports/{importId}/undo', { path });
      this.show(answer as unknown as RosterImportDto);
      undone = true;
    });
    return undone;
  }

  /** Corrections made one after the other go out one after the other, each to the preview the last one left. */
  private correct(meetingId: string, change: Correction): Promise<void> {
    this.queue.push(change);
    return this.sendAll(meetingId);
  }

  private sendAll(meetingId: string): Promise<void> {
    this.corrections = this.corrections.catch(() => undefined).then(() => this.sendNow(meetingId));
    return this.corrections;
  }

  private async sendNow(meetingId: string): Promise<void> {
    for (let [next] = this.queue; next; [next] = this.queue) {
      const preview = this.shown();
      if (!preview) return;
      const body = { version: preview.version, ...next } as never;
      const failure = await this.doing(async () => {
        const path = { meetingId, importId: preview.id };
        const answer = await this.api.call('put', '/meetings/{meetingId}/roster-imports/{importId}', { path, body });
        this.show(answer as unknown as RosterImportDto);
      });
      if (isUnreached(failure)) {
        this.unsent.set([...this.queue]);
        return this.trouble.update(said => said && { ...said, detail: w.unsentWhat() });
      }
      this.queue.shift();
      if (this.unsent().length) this.unsent.set([...this.queue]);
      if (failure) return;
    }
  }

  private forgetUnsent(): void {
    this.queue = [];
    this.unsent.set([]);
  }

  private show(preview: RosterImportDto): void {
    this.shown.set(preview);
    if (preview.counts.error === 0) this.excluding.set(false);
  }

  /** Answers what went wrong, after the reader was told. */
  private async doing(work: () => Promise<void>): Promise<unknown> {
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      await work();
      return undefined;
    } catch (error) {
      this.fail(error);
      return error;
    } finally {
      this.busy.set(false);
    }
  }

  private fail(error: unknown, fileName?: string): void {
    if (error instanceof OfflineError) {
      this.trouble.set({ heading: w.failed(), detail: w.failedWhat(), retry: true });
      return;
    }
    if (!(error instanceof ProblemError)) throw error;
    const { problem, status } = error;
    if (status === 409 && problem.current) {
      this.show(problem.current as RosterImportDto);
      this.trouble.set({ heading: w.newer(), detail: '', retry: false });
    } else if (status === 404) {
      this.trouble.set({ heading: w.gone(), detail: w.goneWhat(), retry: false });
    } else {
      const heading =
        problem.code === 'people-in-use' ? w.undoRefused() : fileName ? w.refusedFile(fileName) : w.refused();
      const detail =
        problem.code === 'people-in-use'
          ? (problem.detail ?? '')
          : refusalWord(problem.code, problem.detail ?? problem.title);
      this.trouble.set({
        heading,
        detail,
        retry: status >= 500,
        ...(problem.reference ? { reference: problem.reference } : {}),
      });
    }
  }
}

/** Whether the server did not get it, or could not do it just now: then it can be sent again. */
const isUnreached = (failure: unknown): boolean =>
  failure instanceof OfflineError || (failure instanceof ProblemError && failure.status >= 500);
