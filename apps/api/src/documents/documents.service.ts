import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DocumentDto, DocumentList } from '@yicheng/contracts';
import { answerFor, buildHandbook, can, type HandbookData } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { type Actor, Clock, problem } from '../platform/index';
import { DocumentCopy } from './document-copy.entity';
import { HandbookFacts } from './handbook-facts';
import { type Typeset, Typesetter } from './typesetter';

/** The documents that are typeset here, with what each shows of the data. */
const TEMPLATES = {
  handbook: { file: 'handbook.typ', shows: (data: HandbookData): object => data },
  agenda: {
    file: 'agenda.typ',
    shows: ({
      vehicles: _v,
      roster: _r,
      contacts: _c,
      notice: _n,
      routes: _o,
      rosterNote: _t,
      ...data
    }: HandbookData) => data,
  },
} as const;

/** A kind of typeset document. */
export type TypesetKind = keyof typeof TEMPLATES;

const isTypeset = (kind: string): kind is TypesetKind => Object.hasOwn(TEMPLATES, kind);

/** How many set documents are kept in memory. */
const KEPT = 40;

/** A document ready to be sent. */
export interface Printed extends Typeset {
  title: string;
  /** Of the data it shows, in hexadecimal. */
  digest: string;
}

/** Makes a meeting's documents out of its data. */
@Injectable()
export class Documents {
  private readonly kept = new Map<string, Printed>();

  constructor(
    private readonly database: DataSource,
    private readonly facts: HandbookFacts,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  /** What there is for the reader, and whether a copy made before is out of date. */
  async list(meetingId: string, actor: Actor): Promise<DocumentList> {
    const { data, released } = await this.data(meetingId);
    const staff = readsDraft(actor);
    if (!staff && !released) return { items: [], total: 0 };
    const copies = await this.database.manager.findBy(DocumentCopy, { meetingId });
    const missing = staff ? await this.typesetter.missing(data) : [];
    const items = (Object.keys(TEMPLATES) as TypesetKind[]).map((kind): DocumentDto => {
      const copy = copies.find(one => one.kind === kind);
      return {
        kind,
        formats: ['pdf'],
        ...(released ? { release: released } : {}),
        people: data.roster.reduce((sum, unit) => sum + unit.people.length, 0),
        ...(copy && staff ? { madeAt: copy.madeAt, pages: copy.pages } : {}),
        stale: staff && copy !== undefined && copy.digest.toString('hex') !== digestOf(kind, data),
        missing,
      };
    });
    const people = items[0]?.people ?? 0;
    if (
      can(
        'roster.export',
        actor.grants.map(({ role }) => role),
      )
    ) {
      items.push({ kind: 'roster', formats: ['xlsx'], people, stale: false, missing: [] });
    }
    return { items, total: items.length };
  }

  /** A document as it is now; attendees get it once something is released. */
  async print(meetingId: string, kind: string, actor: Actor): Promise<Printed> {
    if (!isTypeset(kind)) throw problem.notFound();
    const { data, released } = await this.data(meetingId);
    if (!released && !readsDraft(actor)) throw problem.notFound();
    const digest = digestOf(kind, data);
    const key = `${meetingId} ${kind} ${digest}`;
    const printed = this.kept.get(key) ?? {
      ...(await this.typesetter.set(TEMPLATES[kind].file, data)),
      digest,
      title: `${data.title}${data.language === 'en' ? ' ' : ''}${data.labels[kind]}`,
    };
    this.kept.delete(key);
    this.kept.set(key, printed);
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(oldest);
    // What an attendee opens is no copy the organizers handed out.
    if (readsDraft(actor)) await this.remember(meetingId, kind, printed);
    return printed;
  }

  private async data(meetingId: string): Promise<{ data: HandbookData; released: number | undefined }> {
    const source = await this.facts.of(meetingId);
    return { data: buildHandbook(source), released: source.release?.n };
  }

  private async remember(meetingId: string, kind: string, { digest, pages }: Printed): Promise<void> {
    await this.database.manager.upsert(
      DocumentCopy,
      { meetingId, kind, digest: Buffer.from(digest, 'hex'), madeAt: this.clock.now().toISOString(), pages },
      ['meetingId', 'kind'],
    );
  }
}

const readsDraft = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => answerFor('agenda.draft.read', role) === 'yes');

const digestOf = (kind: TypesetKind, data: HandbookData): string =>
  createHash('sha256')
    .update(JSON.stringify(TEMPLATES[kind].shows(data)))
    .digest('hex');
