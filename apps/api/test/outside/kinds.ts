import { randomUUID } from 'node:crypto';
import type { TestApp, Who } from '../app';
import { ask } from './caller';

/** Something that can be created from outside, with every field the published table of bodies names. */
export interface Kind {
  name: string;
  /** Under /api/v1. */
  list: string;
  /** Only the fields that are not optional. */
  least: object;
  /** Every field but the id. */
  full: object;
  /** Fields that are answered otherwise than sent: masked, or completed. */
  answered?: object;
  /** A body that says something else under the same id. */
  other: object;
  /** Which of these the row's own address takes; it is `list`/{id}. */
  own: ('GET' | 'PUT' | 'DELETE')[];
  who?: Who;
}

/** Every kind of the table, over rows of the fixture that they refer to. */
export async function kindsOf(t: TestApp): Promise<Kind[]> {
  const meeting = `/meetings/${t.meetingId}`;
  const made = async (path: string, body: object): Promise<string> =>
    (await ask(t, 'owner', 'POST', path, body)).body.id;
  const venueId = await made(`${meeting}/venues`, { name: '会议中心' });
  const hallId = await made(`${meeting}/halls`, { venueId, name: '主会场', seats: 300 });
  const groupId = await made(`${meeting}/groups`, { name: '第一组' });
  const { speaker, attendee } = t.attendeeIds;
  const parentId = await made(`${meeting}/agenda/items`, { kind: 'plenary', title: '大会', minutes: 180 });
  const spoken = await made(`${meeting}/agenda/items`, {
    kind: 'speech',
    title: '典型发言',
    minutes: 8,
    speakers: [{ attendeeId: speaker, role: 'speaker' }],
  });
  const stopId = randomUUID();
  const start = '2026-10-08T00:00:00Z';
  const end = '2026-10-08T04:00:00Z';
  const visits = {
    date: '2026-10-08',
    title: '现场观摩',
    mode: 'convoy',
    start: { place: '会议酒店', at: start },
    end: { place: '会议酒店', by: end },
    stops: [],
    legs: [],
    vehicleIds: [],
  };
  const dates = { title: '推进会', timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09' };
  const own: Kind['own'] = ['GET', 'PUT', 'DELETE'];
  return [
    {
      name: 'Meeting',
      list: '/meetings',
      least: dates,
      full: { ...dates, kind: '推进会', language: 'en', slug: 'outside', workspaceId: t.workspaceId },
      other: { ...dates, title: '别的会' },
      own,
    },
    {
      name: 'Venue',
      list: `${meeting}/venues`,
      least: { name: '分会场' },
      full: { name: '国际会议中心', address: '端州区', longitude: 112.46, latitude: 23.05, crs: 'GCJ-02' },
      other: { name: '别处' },
      own: ['PUT', 'DELETE'],
    },
    {
      name: 'Hall',
      list: `${meeting}/halls`,
      least: { venueId, name: '一厅', seats: 40 },
      full: { venueId, name: '二厅', seats: 60, position: 3 },
      other: { venueId, name: '三厅', seats: 60 },
      own: ['PUT', 'DELETE'],
    },
    {
      name: 'Unit',
      list: '/units',
      least: { name: '封开县' },
      full: { parentId: t.unitId, name: '怀集县梁村镇', aliases: ['梁村镇'], position: 2 },
      other: { name: '怀集县马宁镇' },
      own: ['GET', 'PUT'],
    },
    {
      name: 'AgendaItem',
      list: `${meeting}/agenda/items`,
      least: { kind: 'meal', title: '午餐', minutes: 60 },
      full: {
        parentId,
        kind: 'speech',
        title: '交流发言',
        start: '2026-10-09T01:00:00.000Z',
        minutes: 8,
        hallId,
        venueId,
        speakers: [{ attendeeId: speaker, role: 'speaker' }],
        audience: { unitIds: [t.unitId], groupIds: [groupId], categories: ['第一书记'] },
        visibility: 'public',
        text: '八分钟。',
      },
      other: { kind: 'break', title: '茶歇', minutes: 15 },
      own,
    },
    {
      name: 'Attendee',
      list: `${meeting}/attendees`,
      least: { name: '张三' },
      full: {
        name: '单雄信',
        posts: [
          { unitId: t.unitId, post: '第一书记' },
          { unit: '省直单位', post: '干部' },
        ],
        phone: '19900001000',
        email: 'shan@example.org',
        category: '第一书记',
        sex: 'male',
        nationality: '汉族',
        groupId,
        reply: 'attending',
        note: '素食',
      },
      answered: {
        phone: '199****1000',
        posts: [
          { unitId: t.unitId, unit: '怀集县', post: '第一书记' },
          { unit: '省直单位', post: '干部' },
        ],
      },
      other: { name: '秦琼' },
      own,
    },
    {
      name: 'Vehicle',
      list: `${meeting}/vehicles`,
      least: { number: 11, passengers: 45 },
      full: {
        number: 12,
        plate: '粤H00012',
        passengers: 45,
        class: 'coach',
        role: 'media',
        driver: '陈师傅',
        captainIds: [attendee],
      },
      other: { number: 13, passengers: 45 },
      own,
    },
    {
      name: 'Group',
      list: `${meeting}/groups`,
      least: { name: '第二组' },
      full: { name: '第三组', position: 5 },
      other: { name: '第四组' },
      own: ['PUT', 'DELETE'],
    },
    {
      name: 'HotelRoom',
      list: `${meeting}/hotel-rooms`,
      least: { number: '801', beds: 2 },
      full: { number: '802', beds: 1, hotel: '会议酒店' },
      other: { number: '803', beds: 2 },
      own: ['PUT', 'DELETE'],
    },
    {
      name: 'Table',
      list: `${meeting}/tables`,
      least: { number: 21, seats: 10 },
      full: { number: 22, seats: 12, name: '主桌' },
      other: { number: 23, seats: 10 },
      own: ['PUT', 'DELETE'],
    },
    {
      name: 'Itinerary',
      list: `${meeting}/itineraries`,
      least: visits,
      full: {
        ...visits,
        start: { place: '会议酒店', at: '2026-10-08T00:00:00.000Z', longitude: 112.46, latitude: 23.05, crs: 'WGS-84' },
        end: { place: '会议酒店', by: '2026-10-08T04:00:00.000Z', longitude: 112.46, latitude: 23.05, crs: 'WGS-84' },
        stops: [
          {
            id: stopId,
            name: '华辰玫瑰产业园',
            unit: '怀集县',
            longitude: 112.18,
            latitude: 23.91,
            crs: 'GCJ-02',
            dwell: 45,
            capacity: 8,
            open: '2026-10-08T00:30:00.000Z',
            close: '2026-10-08T10:00:00.000Z',
            presenter: '园区负责人',
          },
        ],
        legs: [
          { from: 'start', to: stopId, minutes: 25, source: 'typed' },
          { from: stopId, to: 'end', minutes: 30, source: 'driven' },
        ],
        vehicleIds: [t.vehicleId],
      },
      other: { ...visits, title: '别的行程' },
      own: ['GET', 'PUT'],
    },
    {
      name: 'Remark',
      list: `${meeting}/remarks`,
      least: { text: '很受启发。', form: 'quote' },
      full: {
        speakerId: attendee,
        said: { itemId: spoken, at: '2026-10-09T01:05:00.000Z' },
        about: [{ itemId: spoken }, { itemId: parentId }],
        text: '玫瑰产业值得学。',
        form: 'summary',
      },
      other: { text: '另一句。', form: 'quote' },
      own: ['GET', 'PUT'],
    },
    {
      name: 'SpeakerNote',
      list: `${meeting}/notes`,
      least: { itemId: spoken, text: '各位领导' },
      full: { itemId: spoken, text: '各位领导、同志们' },
      other: { itemId: spoken, text: '别的' },
      own: ['GET', 'PUT'],
      who: 'speaker',
    },
  ];
}
