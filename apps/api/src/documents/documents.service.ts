import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DocumentDto, DocumentList } from '@yicheng/contracts';
import {
  answerFor,
  buildDayPaper,
  buildHandbook,
  buildRouteCards,
  can,
  dayPaperWords,
  documentWords,
  expectedPeople,
  type HandbookSource,
} from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Files, problem } from '../platform/index';
import { DocumentCopy } from './document-copy.entity';
import { HandbookFacts } from './handbook-facts';
import { withPictures } from './site-pictures';
import { type Typeset, Typesetter } from './typesetter';

/** A document that is typeset here: its template, and what it shows of the data, for some vehicles only if asked. */
interface Template {
  file: string;
  shows(source: HandbookSource, vehicleIds?: readonly string[]): object;
}

const shownOfAgenda = (source: HandbookSource): object => {
  const {
    vehicles: _v,
    roster: _r,
    contacts: _c,
    notice: _n,
    routes: _o,
    sites: _s,
    graphs: _g,
    rosterNote: _t,
    ...data
  } = buildHandbook(source);
  return data;
};

/** What everybody gets once it is released, and what is for those who run the day. */
const TEMPLATES = {
  handbook: { file: 'handbook.typ', shows: buildHandbook },
  agenda: { file: 'agenda.typ', shows: shownOfAgenda },
  'route-card': { file: 'route-cards.typ', shows: buildRouteCards },
  'day-paper': { file: 'day-paper.typ', shows: buildDayPaper },
} as const satisfies Record<string, Template>;

/** The day on paper: manifests and phone numbers, so for organizers, and for captains their own vehicles. */
const PAPERS: readonly TypesetKind[] = ['route-card', 'day-paper'];

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
    private readonly files: Files,
  ) {}

  /** What there is for the reader, and whether a copy made before is out of date. */
  async list(meetingId: string, actor: Actor): Promise<DocumentList> {
    const source = await this.facts.of(meetingId);
    const released = source.release?.n;
    const staff = readsDraft(actor);
    if (!staff && !released) return { items: [], total: 0 };
    const copies = await this.database.manager.findBy(DocumentCopy, { meetingId });
    const missing = staff ? await this.typesetter.missing(buildHandbook(source)) : [];
    const people = expectedPeople(source).length;
    const driven = await this.facts.day(meetingId, source);
    const kinds = (Object.keys(TEMPLATES) as TypesetKind[]).filter(
      kind =>
        !PAPERS.includes(kind) || (vehiclesFor(actor) && driven.itineraries.some(({ timing }) => timing.runs.length)),
    );
    const items = kinds.map((kind): DocumentDto => {
      const copy = copies.find(one => one.kind === kind);
      return {
        kind,
        formats: ['pdf'],
        ...(released ? { release: released } : {}),
        people,
        ...(copy && staff ? { madeAt: copy.madeAt, pages: copy.pages } : {}),
        stale: staff && copy !== undefined && copy.digest.toString('hex') !== digestOf(TEMPLATES[kind].shows(driven)),
        missing,
      };
    });
    if (can('roster.export', rolesOf(actor))) {
      items.push({ kind: 'roster', formats: ['xlsx'], people, stale: false, missing: [] });
    }
    return { items, total: items.length };
  }

  /** A document as it is now; attendees get it once something is released, captains the day of their own vehicles. */
  async print(meetingId: string, kind: string, actor: Actor): Promise<Printed> {
    if (!isTypeset(kind)) throw problem.notFound();
    const released = await this.facts.of(meetingId);
    if (!released.release && !readsDraft(actor)) throw problem.notFound();
    const paper = PAPERS.includes(kind);
    const vehicles = paper ? vehiclesFor(actor) : 'all';
    if (!vehicles) throw problem.forbidden();
    // What was adjusted on the day is on paper too, as it is on the phones.
    const source = await this.facts.day(meetingId, released);
    const data = TEMPLATES[kind].shows(source, vehicles === 'all' ? undefined : vehicles);
    const digest = digestOf(data);
    const key = `${meetingId} ${kind} ${digest}`;
    const printed = this.kept.get(key) ?? {
      ...(await this.set(meetingId, kind, data)),
      digest,
      title: `${source.meeting.title}${source.meeting.language === 'en' ? ' ' : ''}${nameOf(kind, source)}`,
    };
    this.kept.delete(key);
    this.kept.set(key, printed);
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(oldest);
    // What an attendee opens is no copy the organizers handed out.
    if (readsDraft(actor) && vehicles === 'all') await this.remember(meetingId, kind, printed);
    return printed;
  }

  private async set(meetingId: string, kind: TypesetKind, shown: object): Promise<Typeset> {
    const { data, pictures } = await withPictures(shown, meetingId, this.files);
    return this.typesetter.set(TEMPLATES[kind].file, data, pictures);
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

const rolesOf = (actor: Actor) => actor.grants.map(({ role }) => role);

/** Whose day on paper somebody may print: everybody's with the roster, a captain their own vehicles, others nobody's. */
function vehiclesFor(actor: Actor): 'all' | readonly string[] | undefined {
  if (can('roster.export', rolesOf(actor))) return 'all';
  const own = actor.grants.flatMap(({ role, vehicleIds = [] }) => (role === 'captain' ? vehicleIds : []));
  return own.length ? own : undefined;
}

function nameOf(kind: TypesetKind, { meeting }: HandbookSource): string {
  const paper = dayPaperWords(meeting.language).labels;
  const common = documentWords(meeting.language).labels;
  return {
    handbook: common.handbook,
    agenda: common.agenda,
    'route-card': paper.routeCards,
    'day-paper': paper.dayPaper,
  }[kind];
}

const digestOf = (data: object): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');
