import { Injectable } from '@nestjs/common';
import type { RemarkDto, RemarkInput, RemarkList, RemarkPut, RemarkQuery } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { type Actor, Clock, expectVersion, type Outcome, problem, touch, type Tx, Writes } from '../platform/index';
import { toRemarkDto } from './minutes.mapper';
import { RemarkRow } from './remark.entity';
import { speakerAsOfNow } from './speaker-as-of-now';

/** Recording what people say, and finding it again. */
@Injectable()
export class Remarks {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** In the order they were said; a speaker finds their own only. */
  async list(meetingId: string, wanted: RemarkQuery, actor: Actor): Promise<RemarkList> {
    const query = this.database.manager
      .createQueryBuilder(RemarkRow, 'remark')
      .where('remark.meeting_id = :meetingId', { meetingId });
    if (!actor.scope.all) query.andWhere('remark.speaker_id = ANY(:own)', { own: ownSpeakers(actor) });
    if (wanted.speaker) query.andWhere('remark.speaker_id = :speaker', { speaker: wanted.speaker });
    if (wanted.item) query.andWhere('remark.said_item_id = :item', { item: wanted.item });
    if (wanted.stop) query.andWhere('remark.said_stop_id = :stop', { stop: wanted.stop });
    if (wanted.q?.trim()) {
      const q = `%${wanted.q.trim().replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere('(remark.text ILIKE :q OR remark.speaker_name ILIKE :q)', { q });
    }
    const [rows, total] = await query
      .orderBy('coalesce(remark.said_at, remark.created_at)')
      .addOrderBy('remark.id')
      .limit(wanted.limit)
      .offset(wanted.offset)
      .getManyAndCount();
    return { items: rows.map(toRemarkDto), total };
  }

  async read(meetingId: string, remarkId: string, actor: Actor): Promise<RemarkDto> {
    const row = await this.database.manager.findOneBy(RemarkRow, { id: remarkId, meetingId });
    const own = row?.speakerId && ownSpeakers(actor).includes(row.speakerId);
    if (!row || !(actor.scope.all || own)) throw problem.notFound();
    return toRemarkDto(row);
  }

  create(meetingId: string, body: RemarkInput, actor: Actor): Promise<Outcome<RemarkRow>> {
    checkPlaces(body);
    return this.writes.create(RemarkRow, 'remark', meetingId, body, actor, async (tx, id) => {
      const now = this.clock.now().toISOString();
      const remark = tx.manager.create(RemarkRow, {
        id,
        meetingId,
        version: 1,
        createdAt: now,
        updatedAt: now,
        recordedBy: actor.user?.name ?? null,
      });
      await assign(tx, remark, body);
      await tx.manager.insert(RemarkRow, remark);
      return remark;
    });
  }

  async replace(meetingId: string, remarkId: string, body: RemarkPut, actor: Actor): Promise<RemarkDto> {
    checkPlaces(body);
    return this.writes.run(meetingId, actor, async tx => {
      const remark = await tx.lock(RemarkRow, { id: remarkId, meetingId });
      expectVersion('remark', remark, body.version, () => toRemarkDto(remark));
      await assign(tx, remark, body);
      touch(remark);
      await tx.manager.save(RemarkRow, remark);
      tx.record('remark', remarkId, 'put', remark.version);
      return toRemarkDto(remark);
    });
  }

  async remove(meetingId: string, remarkId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const remark = await tx.lock(RemarkRow, { id: remarkId, meetingId });
      await tx.manager.remove(RemarkRow, remark);
      tx.record('remark', remarkId, 'delete');
    });
  }
}

const ownSpeakers = (actor: Actor): string[] =>
  actor.scope.grants.flatMap(({ role, attendeeId }) => (role === 'speaker' && attendeeId ? [attendeeId] : []));

/** Takes over what was sent; who spoke is described anew only when it is somebody else than before. */
async function assign(tx: Tx, remark: RemarkRow, body: RemarkInput): Promise<void> {
  const speakerId = body.speakerId?.toLowerCase() ?? null;
  if (speakerId !== (remark.speakerId ?? null)) {
    const speaker = speakerId ? await speakerAsOfNow(tx.manager, remark.meetingId, speakerId) : undefined;
    if (speakerId && !speaker) {
      throw problem.invalid([{ field: 'speakerId', problem: 'is not an attendee of this meeting' }]);
    }
    remark.speakerName = speaker?.name ?? null;
    remark.unit = speaker?.unit ?? null;
    remark.post = speaker?.post ?? null;
  }
  remark.speakerId = speakerId;
  remark.saidItemId = body.said?.itemId?.toLowerCase() ?? null;
  remark.saidStopId = body.said?.stopId?.toLowerCase() ?? null;
  remark.saidAt = body.said ? new Date(body.said.at).toISOString() : null;
  remark.about = (body.about ?? []).map(({ itemId, stopId, noteId }) => ({
    ...(itemId ? { itemId: itemId.toLowerCase() } : {}),
    ...(stopId ? { stopId: stopId.toLowerCase() } : {}),
    ...(noteId ? { noteId: noteId.toLowerCase() } : {}),
  }));
  remark.text = body.text.trim();
  remark.form = body.form;
}

/**
 * A place is one item or one stop. Whether it still exists is not asked: a remark recorded without a network
 * must not be refused because the programme changed meanwhile.
 */
function checkPlaces({ said, about }: RemarkInput): void {
  if (said?.itemId && said.stopId) {
    throw problem.invalid([{ field: 'said.itemId', problem: 'give either itemId or stopId' }]);
  }
  about?.forEach(({ itemId, stopId, noteId }, index) => {
    if ([itemId, stopId, noteId].filter(Boolean).length !== 1) {
      throw problem.invalid([{ field: `about[${index}]`, problem: 'give exactly one of itemId, stopId, noteId' }]);
    }
  });
}
