import type { AgendaItem } from '../agenda';
import type { Attendee } from '../people';
import { anItinerary, aStop, typedLegs } from '../visits/testing';
import { timeItinerary } from '../visits';
import { buildHandbook } from './build-handbook';
import { documentWords } from './document-words';
import type { HandbookSource } from './handbook-source';

const attendee = (id: string, name: string, unitId: string, post: string, more: Partial<Attendee> = {}): Attendee => ({
  id,
  name,
  posts: [{ unitId, post }],
  reply: 'attending',
  position: 0,
  pinyin: [],
  strokes: '',
  version: 1,
  ...more,
});

const item = (id: string, more: Partial<AgendaItem>): AgendaItem => ({
  id,
  kind: 'other',
  title: id,
  minutes: 30,
  ...more,
});

const bare: HandbookSource = {
  meeting: {
    title: '全市工作现场会',
    timeZone: 'Asia/Shanghai',
    language: 'zh-CN',
    startDate: '2026-10-08',
    endDate: '2026-10-09',
  },
  organizer: '市会务中心',
  items: [],
  itineraries: [],
  vehicles: [],
  venues: [],
  halls: [],
  units: [],
  attendees: [],
  assignments: [],
};

const units = [
  { id: 'city', name: '肇庆市', aliases: [], position: 0 },
  { id: 'huaiji', parentId: 'city', name: '怀集县', aliases: [], position: 1 },
  { id: 'duanzhou', parentId: 'city', name: '端州区', aliases: [], position: 0 },
  { id: 'liangcun', parentId: 'huaiji', name: '怀集县梁村镇', aliases: [], position: 0 },
];

describe('a handbook', () => {
  it('of an empty meeting has a cover and a notice, and no empty sections', () => {
    const { labels: _, ...data } = buildHandbook(bare);
    expect(data).toEqual({
      language: 'zh-CN',
      title: '全市工作现场会',
      titleLines: ['全市工作现场会'],
      organizer: '市会务中心',
      period: '2026年10月8日至9日',
      place: null,
      edition: '草稿，尚未发布',
      notice: [
        { title: '一、会议时间', text: ['2026年10月8日至9日，会期2天。'] },
        { title: '二、会议纪律', text: [documentWords('zh-CN').notice.disciplineText] },
      ],
      days: [],
      orders: [],
      routes: [],
      sites: [],
      graphs: [],
      rosterNote: '共0人，按单位建制排序。请假未参会的不列入。',
      roster: [],
      vehicles: [],
      contacts: [],
    });
  });

  it('prints a substitute with the own post, never with that of whoever stays away', () => {
    const posts = [{ unitId: 'duanzhou', post: '副区长' }];
    const data = buildHandbook({
      ...bare,
      units,
      attendees: [
        attendee('c', '王强', 'duanzhou', '区长', { reply: 'substitute', substitute: { name: '赵六', posts } }),
      ],
    });
    expect(data.roster[0]!.people[0]).toMatchObject({ name: '赵　六', post: '端州区副区长', note: '代王强参会' });
  });

  it('lists people by unit in official order, who comes for whom, and leaves out who does not come', () => {
    const data = buildHandbook({
      ...bare,
      units,
      vehicles: [{ id: 'v', number: 3, passengers: 40, role: 'guests', captainIds: [] }],
      assignments: [{ attendeeId: 'a', vehicleId: 'v' }],
      attendees: [
        attendee('a', '张三', 'liangcun', '党委书记'),
        attendee('b', '李小明', 'huaiji', '县长'),
        attendee('c', '王强', 'duanzhou', '区长', { reply: 'substitute', substitute: { name: '赵六' } }),
        attendee('d', '不来', 'duanzhou', '副区长', { reply: 'leave-approved' }),
      ],
    });
    expect(data.roster).toEqual([
      {
        name: '端州区',
        count: '1人',
        people: [{ number: 1, name: '赵　六', post: '端州区', ride: null, note: '代王强参会' }],
      },
      {
        name: '怀集县',
        count: '2人',
        people: [
          { number: 2, name: '李小明', post: '怀集县县长', ride: null, note: null },
          { number: 3, name: '张　三', post: '怀集县梁村镇党委书记', ride: '3号车', note: null },
        ],
      },
    ]);
  });

  it('shows phones of staff, captains and drivers, and of nobody else', () => {
    const data = buildHandbook({
      ...bare,
      units,
      attendees: [
        attendee('guest', '张三', 'liangcun', '党委书记', { phone: '19900000001' }),
        attendee('staff', '莫博', 'city', '联络员', { phone: '19900000002', category: '工作人员' }),
      ],
      vehicles: [
        {
          id: 'v',
          number: 1,
          plate: '粤H·12345',
          passengers: 40,
          role: 'guests',
          driver: '陈志刚',
          driverPhone: '19900000003',
          captainIds: ['staff'],
        },
      ],
      assignments: [{ attendeeId: 'guest', vehicleId: 'v' }],
    });
    expect(data.vehicles).toEqual([
      {
        title: '1号车',
        facts: ['粤H·12345', '乘员1人（限乘40人）'],
        crew: [
          { duty: '车长', name: '莫　博', phone: '19900000002' },
          { duty: '司机', name: '陈志刚', phone: '19900000003' },
        ],
        people: ['张　三'],
      },
    ]);
    expect(data.contacts).toEqual([{ duty: '联络员，1号车车长', name: '莫　博', phone: '19900000002' }]);
    expect(JSON.stringify(data)).not.toContain('19900000001');
  });

  it('tells the programme by day, without what is for staff only, and the running order of what has one', () => {
    const data = buildHandbook({
      ...bare,
      venues: [{ id: 'centre', name: '会议中心' }],
      halls: [{ id: 'main', venueId: 'centre', name: '主会场' }],
      attendees: [attendee('a', '张三', '', '市委书记')],
      items: [
        item('briefing', { start: '2026-10-09T00:00:00Z', visibility: 'staff' }),
        item('plenary', {
          kind: 'plenary',
          title: '推进会',
          start: '2026-10-09T00:30:00Z',
          minutes: 90,
          hallId: 'main',
          speakers: [{ attendeeId: 'a', role: 'chair' }],
        }),
        item('speech', { parentId: 'plenary', title: '讲话', speakers: [{ attendeeId: 'a', role: 'speaker' }] }),
      ],
    });
    expect(data.days).toEqual([
      {
        title: '10月9日　星期五',
        rows: [{ time: '08:30—10:00', title: '推进会', details: ['主持：市委书记　张\u2060三'], place: ['主会场'] }],
      },
    ]);
    expect(data.orders).toEqual([
      {
        title: '推进会',
        facts: ['10月9日　星期五　08:30—10:00', '主会场', '主持：市委书记　张\u2060三'],
        rows: [{ time: '08:30', title: '讲话', people: ['市委书记　张\u2060三'], minutes: '30分钟' }],
      },
    ]);
  });

  it('puts an itinerary into the programme and onto a route card with its times', () => {
    const stops = [aStop('rose', { name: '玫瑰园', dwell: 45, unit: '怀集县', presenter: '莫秀兰', capacity: 1 })];
    const itinerary = anItinerary({ title: '现场观摩', stops, legs: typedLegs(stops, [25, 35]) });
    const data = buildHandbook({ ...bare, itineraries: [{ ...itinerary, timing: timeItinerary(itinerary) }] });
    expect(data.days[0]).toEqual({
      title: '10月8日　星期四',
      rows: [{ time: '16:00—18:30', title: '现场观摩', details: ['玫瑰园'], place: ['Hotel'] }],
    });
    expect(data.routes).toEqual([
      {
        title: '现场观摩',
        facts: ['10月8日　星期四', '1个点位', '车辆2辆'],
        rows: [
          { time: '16:00', drive: null, number: null, name: 'Hotel', details: ['出发'], stay: '' },
          {
            time: '16:25—17:55',
            drive: '行车25分钟',
            number: 1,
            name: '玫瑰园',
            details: ['怀集县', '讲解：莫秀兰', '停车位1个，分2批参观'],
            stay: '45分钟',
          },
          { time: '18:30', drive: '行车35分钟', number: null, name: 'Hotel', details: ['返回（02:00前）'], stay: '' },
        ],
        note: null,
      },
    ]);
  });

  it('a convoy at a closed gate is there, waits and begins; vehicles that go each in its own time are no waves', () => {
    const gate = [aStop('a', { open: '2026-10-08T08:40:00.000Z', capacity: 1 })];
    const convoy = anItinerary({ stops: gate, legs: typedLegs(gate, [30, 30]) });
    const row = (mode: 'convoy' | 'staggered') => {
      const itinerary = { ...convoy, mode };
      const source = { ...bare, itineraries: [{ ...itinerary, timing: timeItinerary(itinerary) }] };
      const { time, details } = buildHandbook(source).routes[0]!.rows[1]!;
      return [time, ...details];
    };
    expect(row('convoy')).toEqual(['16:30—18:00', '等候10分钟，16:40开始', '停车位1个，分2批参观']);
    expect(row('staggered')).toEqual(['16:30—18:00', '停车位1个']);
  });

  it('draws the graph of a day with many parking places no higher than its page', () => {
    const stops = ['a', 'b', 'c', 'd', 'e'].map(id => aStop(id, { dwell: 40, capacity: 10 }));
    const itinerary = anItinerary({ stops, legs: typedLegs(stops, [20, 20, 20, 20, 20, 20]) });
    const { graphs } = buildHandbook({ ...bare, itineraries: [{ ...itinerary, timing: timeItinerary(itinerary) }] });
    expect(graphs.map(({ height }) => height <= 240)).toEqual([true]);
  });

  it('of an English meeting speaks English throughout', () => {
    const meeting = { ...bare.meeting, title: 'Workshop', language: 'en' as const };
    const data = buildHandbook({ ...bare, meeting, organizer: 'Institute' });
    expect(JSON.stringify(data)).not.toMatch(/\p{Script=Han}/u);
  });
});
