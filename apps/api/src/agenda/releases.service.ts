import { Injectable } from '@nestjs/common';
import type { DifferenceQuery, Page, ReleaseDto, ReleaseInput, ReleaseList } from '@yicheng/contracts';
import { diffReleases, isEmptyDifference, NOTHING_RELEASED, type ReleaseDifference } from '@yicheng/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Meeting } from '../meetings/index';
import { type Actor, Clock, type Outcome, problem, Writes } from '../platform/index';
import { toReleaseDto, toReleaseLineDto } from './agenda.mapper';
import { Vehicles } from '../people/index';
import { Itineraries } from '../visits/index';
import { AgendaItems } from './agenda-items.service';
import { readsDraft, releasedTo } from './released-to';
import { ReleaseRow } from './release.entity';

type Frozen = Pick<ReleaseRow, 'items' | 'itineraries' | 'vehicles'>;

/** Publishing the draft, and reading what was published. */
@Injectable()
export class Releases {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly items: AgendaItems,
    private readonly itineraries: Itineraries,
    private readonly vehicles: Vehicles,
  ) {}

  /** Freezes the draft under the next number. The meeting's lock keeps the numbers without gaps. */
  async publish(meetingId: string, body: ReleaseInput, actor: Actor): Promise<Outcome<ReleaseRow>> {
    return this.writes.create(ReleaseRow, 'release', meetingId, body, actor, async (tx, id) => {
      const meeting = await tx.lock(Meeting, { id: meetingId });
      const before = await this.latest(meetingId, tx.manager);
      const draft = await this.draft(meetingId, tx.manager);
      const difference = diffReleases({ ...(before ?? NOTHING_RELEASED), n: before?.n ?? 0 }, draft);
      if (isEmptyDifference(difference)) throw problem.conflict('unchanged', 'Nothing changed since the last release.');
      const release = tx.manager.create(ReleaseRow, {
        id,
        meetingId,
        n: (before?.n ?? 0) + 1,
        at: this.clock.now().toISOString(),
        by: actor.user?.name ?? '',
        note: body.note?.trim() || null,
        tell: body.tell,
        ...draft,
      });
      await tx.manager.insert(ReleaseRow, release as object);
      meeting.latestRelease = release.n;
      if (meeting.status === 'draft') meeting.status = 'published';
      await tx.manager.save(Meeting, meeting);
      tx.record('meeting', meetingId, 'put', meeting.version);
      return release;
    });
  }

  /** Newest first; who does not read the draft finds only the latest. */
  async list(meetingId: string, { limit = 100, offset = 0 }: Page, actor: Actor): Promise<ReleaseList> {
    const select = { id: true, meetingId: true, n: true, at: true, by: true, note: true, tell: true } as const;
    const [rows, total] = await this.database.manager.findAndCount(ReleaseRow, {
      select,
      where: { meetingId },
      order: { n: 'DESC' },
      take: limit,
      skip: offset,
    });
    if (readsDraft(actor)) return { items: rows.map(toReleaseLineDto), total };
    const latest = offset === 0 ? rows.slice(0, 1) : [];
    return { items: latest.map(toReleaseLineDto), total: Math.min(total, 1) };
  }

  async read(meetingId: string, n: number, actor: Actor): Promise<ReleaseDto> {
    return toReleaseDto(releasedTo(actor, await this.row(meetingId, n, actor)));
  }

  /** What a release changed, against the one before or any earlier one. */
  async difference(meetingId: string, n: number, { from }: DifferenceQuery, actor: Actor): Promise<ReleaseDifference> {
    const after = await this.row(meetingId, n, actor);
    const older = from ?? n - 1;
    if (older !== n - 1 && !readsDraft(actor)) throw problem.notFound();
    const before = older === 0 ? undefined : await this.database.manager.findOneBy(ReleaseRow, { meetingId, n: older });
    if (older !== 0 && !before) throw problem.notFound();
    return diffReleases(before ? releasedTo(actor, before) : { ...NOTHING_RELEASED, n: 0 }, releasedTo(actor, after));
  }

  /** The latest release in full, for other areas; undefined before the first. */
  async latest(meetingId: string, manager: EntityManager = this.database.manager): Promise<ReleaseRow | undefined> {
    return (await manager.findOne(ReleaseRow, { where: { meetingId }, order: { n: 'DESC' } })) ?? undefined;
  }

  private async row(meetingId: string, n: number, actor: Actor): Promise<ReleaseRow> {
    const row = await this.database.manager.findOneBy(ReleaseRow, { meetingId, n });
    if (!row) throw problem.notFound();
    if (!readsDraft(actor) && (await this.latest(meetingId))?.n !== n) throw problem.notFound();
    return row;
  }

  private async draft(meetingId: string, manager: EntityManager): Promise<Frozen> {
    const items = await this.items.all(meetingId, manager);
    const itineraries = await this.itineraries.snapshot(meetingId, manager);
    const vehicles = await this.vehicles.all(meetingId, manager);
    return { items, itineraries, vehicles };
  }
}
