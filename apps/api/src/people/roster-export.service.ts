import { Injectable } from '@nestjs/common';
import type { AttendeeQuery } from '@yicheng/contracts';
import { answerFor, maskPhone, type ReplyState, shortUnitName } from '@yicheng/domain';
import { writeXlsx } from 'hucre';
import { DataSource } from 'typeorm';
import { Meetings } from '../meetings/index';
import { type Actor } from '../platform/index';
import { Attendees, unitsOf } from './attendees.service';
import { listAttendees } from './attendee-list';
import { Disclosures } from './disclosures.service';
import { Vehicles } from './vehicles.service';

const HEAD = {
  'zh-CN': ['序号', '单位', '姓名', '性别', '民族', '职务', '联系电话', '人员类别', '回执', '代会人', '车号', '备注'],
  en: [
    'No.',
    'Unit',
    'Name',
    'Sex',
    'Nationality',
    'Post',
    'Phone',
    'Category',
    'Reply',
    'Substitute',
    'Vehicle',
    'Note',
  ],
};
const NAME = { 'zh-CN': '名单', en: 'Roster' };
const SEX = { 'zh-CN': { male: '男', female: '女' }, en: { male: 'male', female: 'female' } };
const REPLY: Record<'zh-CN' | 'en', Record<ReplyState, string>> = {
  'zh-CN': {
    unnamed: '名额未报',
    named: '已报名单',
    attending: '参会',
    'leave-asked': '请假待批',
    'leave-approved': '请假',
    substitute: '代会',
  },
  en: {
    unnamed: 'not named',
    named: 'named',
    attending: 'attending',
    'leave-asked': 'leave asked',
    'leave-approved': 'leave',
    substitute: 'substitute',
  },
};

/** A roster to hand out: the workbook, and the header under which a browser saves it by its name in the meeting's language. */
export interface ExportedRoster {
  bytes: Buffer;
  disposition: string;
}

const asFile = (name: string): string =>
  `attachment; filename="roster.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Writes the roster as a spreadsheet, in the order and with the filters of the list. */
@Injectable()
export class RosterExport {
  constructor(
    private readonly database: DataSource,
    private readonly attendees: Attendees,
    private readonly vehicles: Vehicles,
    private readonly meetings: Meetings,
    private readonly disclosures: Disclosures,
  ) {}

  /** Phones in full only for whoever may see everybody's; that it was taken out is kept either way. */
  async xlsx(meetingId: string, query: AttendeeQuery, actor: Actor): Promise<ExportedRoster> {
    const { manager } = this.database;
    const { title, language } = await this.meetings.find(meetingId);
    const { ids } = await listAttendees(manager, meetingId, { ...query, limit: 100_000, offset: 0 }, actor);
    const [rows, units, vehicles] = await Promise.all([
      this.attendees.all(meetingId),
      unitsOf(manager, meetingId),
      this.vehicles.all(meetingId),
    ]);
    const rides: { id: string; vehicle_id: string }[] = await manager.query(
      'SELECT id, vehicle_id FROM assignment WHERE meeting_id = $1 AND vehicle_id IS NOT NULL',
      [meetingId],
    );
    const person = new Map(rows.map(row => [row.id, row]));
    const unitName = new Map(units.map(({ id, name }) => [id, shortUnitName(name, undefined)]));
    const number = new Map(vehicles.map(vehicle => [vehicle.id, vehicle.number]));
    const ride = new Map(rides.map(({ id, vehicle_id }) => [id, number.get(vehicle_id)]));
    const full = actor.grants.some(({ role }) => answerFor('attendee.unmask', role) === 'yes');
    const lines = ids.flatMap((id, i) => {
      const row = person.get(id);
      if (!row) return [];
      const posts = row.posts.map(({ unitId, unit, post }) => ({
        unit: (unitId && unitName.get(unitId)) || unit,
        post,
      }));
      const phone = row.phone === null ? '' : full ? row.phone : maskPhone(row.phone);
      // Every text stays a text: nothing here is ever a formula, whatever it begins with.
      return [
        [
          i + 1,
          posts.map(({ unit }) => unit ?? '').join('、'),
          row.name,
          row.sex ? SEX[language][row.sex] : '',
          row.nationality ?? '',
          posts.map(({ post }) => post).join('、'),
          phone,
          row.category ?? '',
          REPLY[language][row.reply],
          row.reply === 'substitute' ? (row.substitute?.name ?? '') : '',
          ride.get(id) ?? '',
          row.note ?? '',
        ],
      ];
    });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: NAME[language],
          rows: [[title], HEAD[language], ...lines],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: HEAD[language].length - 1 }],
          columns: [6, 28, 10, 6, 8, 22, 16, 12, 10, 10, 6, 24].map(width => ({ width })),
          freezePane: { rows: 2 },
        },
      ],
    });
    await this.disclosures.keep(manager, meetingId, 'roster', actor);
    return { bytes: Buffer.from(bytes), disposition: asFile(`${NAME[language]}.xlsx`) };
  }
}
