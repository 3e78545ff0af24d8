import { Injectable } from '@nestjs/common';
import type {
  AnnouncementDto,
  AnnouncementInput,
  AnnouncementList,
  ReachDto,
  MyAnnouncementDto,
  MyAnnouncementList,
} from '@yicheng/contracts';
import { can } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, Clock, type Outcome, problem, type Tx, Writes } from '../platform/index';
import { AnnouncementReceiptRow } from './announcement-receipt.entity';
import { AnnouncementRow } from './announcement.entity';
import { type Counted, toAnnouncementDto, toMyAnnouncementDto } from './announcements.mapper';
import { Audiences } from './audiences.service';
import type { Told } from '../visits/index';

interface Paging {
  limit: number;
  offset: number;
}

/** Messages to everyone or to those concerned, and who said that they have them. */
@Injectable()
export class Announcements {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audiences: Audiences,
  ) {}

  async send(meetingId: string, body: AnnouncementInput, actor: Actor): Promise<Outcome<AnnouncementDto>> {
    const outcome = await this.writes.create(
      AnnouncementRow,
      'announcement',
      meetingId,
      body,
      actor,
      async (tx, id) => {
        const row = await this.put(tx, meetingId, id, body, actor.user?.name ?? '');
        if (!row) throw problem.invalid([{ field: 'audience', problem: 'comes to nobody' }]);
        return row;
      },
    );
    return { created: outcome.created, row: await this.find(meetingId, outcome.row.id) };
  }

  /** Sends within a transaction that causes it; to nobody where nobody is concerned. */
  async sendWithin(tx: Tx, meetingId: string, announcement: Told): Promise<void> {
    const row = await this.put(tx, meetingId, announcement.id ?? uuidv7(), announcement, tx.actor?.user?.name ?? '');
    if (row) tx.record('announcement', row.id, 'put');
  }

  /** Everything for those who run the meeting, what was sent to them for everybody else. */
  async list(meetingId: string, { limit, offset }: Paging, actor: Actor): Promise<AnnouncementList> {
    const where = runsMeeting(actor) ? '' : `AND a.id IN (${ADDRESSED})`;
    const own = runsMeeting(actor) ? [] : [actor.pass?.attendeeId ?? null];
    const rows: Counted[] = await this.database.query(
      `${COUNTED} WHERE a.meeting_id = $1 ${where} ORDER BY a.sent_at DESC, a.id DESC
       LIMIT ${Number(limit)} OFFSET ${Number(offset)}`,
      [meetingId, ...own],
    );
    const [all]: { count: string }[] = await this.database.query(
      `SELECT count(*) AS count FROM announcement a WHERE a.meeting_id = $1 ${where}`,
      [meetingId, ...own],
    );
    return { items: rows.map(toAnnouncementDto), total: Number(all?.count ?? 0) };
  }

  /** Those an announcement went to; who has not received it first. */
  async receipts(meetingId: string, announcementId: string): Promise<ReachDto> {
    await this.find(meetingId, announcementId);
    const rows = await this.database.manager.findBy(AnnouncementReceiptRow, { meetingId, announcementId });
    const received = new Map(rows.map(({ attendeeId, receivedAt }) => [attendeeId, receivedAt]));
    const ids = [...received.keys()].sort(
      (a, b) => Number(received.get(a) !== null) - Number(received.get(b) !== null) || (a < b ? -1 : 1),
    );
    const names = (await this.audiences.names(meetingId, ids)).map(one => {
      const receivedAt = received.get(one.attendeeId);
      return receivedAt ? { ...one, receivedAt } : one;
    });
    return { people: names.length, names };
  }

  /** What was sent to one attendee. */
  async mine(meetingId: string, attendeeId: string, { limit, offset }: Paging): Promise<MyAnnouncementList> {
    const from = `FROM announcement a JOIN announcement_receipt r
      ON r.meeting_id = a.meeting_id AND r.announcement_id = a.id
      WHERE a.meeting_id = $1 AND r.attendee_id = $2`;
    const rows: Parameters<typeof toMyAnnouncementDto>[0][] = await this.database.query(
      `SELECT a.id, a.text, a.by, a.sent_at, r.received_at, ${VOIDED} AS voided ${from}
       ORDER BY a.sent_at DESC, a.id DESC LIMIT ${Number(limit)} OFFSET ${Number(offset)}`,
      [meetingId, attendeeId],
    );
    const [all]: { count: string }[] = await this.database.query(`SELECT count(*) AS count ${from}`, [
      meetingId,
      attendeeId,
    ]);
    return { items: rows.map(toMyAnnouncementDto), total: Number(all?.count ?? 0) };
  }

  /** One of those it went to has it. Saying so again keeps the first time. */
  async receive(meetingId: string, attendeeId: string, id: string, actor: Actor): Promise<MyAnnouncementDto> {
    return this.writes.run(meetingId, actor, async tx => {
      const receipt = await tx.lock(AnnouncementReceiptRow, {
        meetingId,
        announcementId: id.toLowerCase(),
        attendeeId,
      });
      const row = await tx.manager.findOneByOrFail(AnnouncementRow, { meetingId, id: receipt.announcementId });
      if (receipt.receivedAt === null) {
        receipt.receivedAt = this.clock.now().toISOString();
        const { announcementId } = receipt;
        await tx.manager.update(
          AnnouncementReceiptRow,
          { meetingId, announcementId, attendeeId },
          { receivedAt: receipt.receivedAt },
        );
        tx.record('announcement-receipt', announcementId, 'put');
      }
      const voided = await tx.manager.existsBy(AnnouncementRow, { meetingId, voids: row.id });
      const { text, by, sentAt } = row;
      return { id: row.id, text, by, sentAt, receivedAt: receipt.receivedAt, ...(voided ? { voided } : {}) };
    });
  }

  private async find(meetingId: string, id: string): Promise<AnnouncementDto> {
    const [row]: Counted[] = await this.database.query(`${COUNTED} WHERE a.meeting_id = $1 AND a.id = $2`, [
      meetingId,
      id,
    ]);
    if (!row) throw problem.notFound();
    return toAnnouncementDto(row);
  }

  private async put(
    tx: Tx,
    meetingId: string,
    id: string,
    { audience, text, voids }: Told,
    by: string,
  ): Promise<AnnouncementRow | undefined> {
    // What was told is taken back from those who were told, wherever they are by now.
    const people = voids
      ? (await tx.manager.findBy(AnnouncementReceiptRow, { meetingId, announcementId: voids })).map(
          one => one.attendeeId,
        )
      : await this.audiences.reach(meetingId, audience, tx.manager);
    if (!people.length) return undefined;
    const sentAt = this.clock.now().toISOString();
    const row = tx.manager.create(AnnouncementRow, {
      id,
      meetingId,
      audience,
      text: text.trim(),
      by,
      sentAt,
      voids: voids ?? null,
    });
    await tx.manager.insert(AnnouncementRow, row as object);
    await tx.manager.query(
      `INSERT INTO announcement_receipt (meeting_id, announcement_id, attendee_id)
       SELECT $1, $2, unnest($3::uuid[])`,
      [meetingId, id, people],
    );
    return row;
  }
}

/** Whether somebody sees everything that was sent: by a role of theirs, not by being addressed. */
const runsMeeting = ({ grants }: Actor): boolean =>
  grants.some(({ role }) => can('announcement.send', [role]) || role === 'secretary');

const ADDRESSED = 'SELECT announcement_id FROM announcement_receipt WHERE meeting_id = $1 AND attendee_id = $2';

const VOIDED = 'EXISTS (SELECT 1 FROM announcement v WHERE v.meeting_id = a.meeting_id AND v.voids = a.id)';

const COUNTED = `
  SELECT a.id, a.audience, a.text, a.by, a.sent_at,
         (SELECT count(*) FROM announcement_receipt r
           WHERE r.meeting_id = a.meeting_id AND r.announcement_id = a.id) AS audience_size,
         (SELECT count(*) FROM announcement_receipt r
           WHERE r.meeting_id = a.meeting_id AND r.announcement_id = a.id AND r.received_at IS NOT NULL) AS received
    FROM announcement a`;
