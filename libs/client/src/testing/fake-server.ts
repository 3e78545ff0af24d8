import {
  OfflineError,
  type Problem,
  type Transport,
  type TransportReply,
  type TransportRequest,
} from '@yicheng/contracts/client';
import { same, type Row } from '../json';

/** What becomes of one request: it arrives, is lost on the way there, or its answer is lost on the way back. */
export type Fate = 'arrives' | 'lost' | 'answer-lost' | number;

/** Rows with versions under `/things`, behaving as the API does. */
export class FakeServer implements Transport {
  readonly rows = new Map<string, Row>();
  readonly created = new Map<string, Row>();
  private readonly changed = new Map<string, Problem['changed']>();
  readonly log: string[] = [];
  fates: Fate[] = [];
  /** Holds every request until it is opened. */
  gate: Promise<void> = Promise.resolve();

  async send(request: TransportRequest): Promise<TransportReply> {
    await this.gate;
    const fate = this.fates.shift() ?? 'arrives';
    if (fate === 'lost') throw new OfflineError();
    if (typeof fate === 'number') return reply(fate, { title: 'no', status: fate });
    const answer = this.answer(request);
    this.log.push(`${request.verb} ${request.path} ${answer.status}`);
    if (fate === 'answer-lost') throw new OfflineError();
    return answer;
  }

  /** Somebody else changes a row, at some moment. */
  other(id: string, change: Row, changed?: Problem['changed']): void {
    const row = this.rows.get(id)!;
    if (changed) this.changed.set(id, changed);
    this.rows.set(id, { ...row, ...change, version: Number(row['version']) + 1 });
  }

  private answer({ verb, path, body }: TransportRequest): TransportReply {
    const sent = structuredClone((body ?? {}) as Row);
    const id = path.split('/')[2] ?? String(sent['id']);
    if (sent['title'] === '')
      return reply(400, { title: 'invalid', status: 400, errors: [{ field: 'title', problem: 'blank' }] });
    const row = this.rows.get(id);
    if (verb === 'post' && path === '/things') {
      const before = this.created.get(id);
      if (before) return same(before, sent) ? reply(200, row) : reply(409, { title: 'id taken', status: 409 });
      this.created.set(id, sent);
      this.rows.set(id, { ...sent, version: 1 });
      return reply(201, this.rows.get(id));
    }
    if (!row) return reply(404, { title: 'not here', status: 404 });
    if (verb === 'delete') {
      this.rows.delete(id);
      return reply(204, undefined);
    }
    if (sent['version'] !== row['version']) {
      return reply(409, { title: 'stale', status: 409, current: { ...row }, changed: this.changed.get(id) });
    }
    const { version, ...fields } = sent;
    const part = path.split('/').length > 3;
    this.rows.set(id, { id, ...(verb === 'post' || part ? row : {}), ...fields, version: Number(version) + 1 });
    return reply(200, this.rows.get(id));
  }
}

const reply = (status: number, body: unknown): TransportReply => ({
  status,
  body: structuredClone(body),
  headers: { get: () => null },
});
