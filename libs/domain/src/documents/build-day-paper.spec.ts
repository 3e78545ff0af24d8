import type { Attendee } from '../people';
import { timeItinerary } from '../visits';
import { anItinerary, aStop, at, typedLegs } from '../visits/testing';
import { buildDayPaper, buildRouteCards } from './build-day-paper';
import type { HandbookSource } from './handbook-source';

const person = (id: string, name: string, more: Partial<Attendee> = {}): Attendee => ({
  id,
  name,
  posts: [{ unit: '怀集县', post: '' }],
  reply: 'attending',
  position: 0,
  pinyin: [],
  strokes: '',
  version: 1,
  ...more,
});

const stop = aStop('a', {
  name: '谭石拱村',
  sights: '看老房子',
  presenter: '邓国强',
  contact: { name: '邓小敏', phone: '19900005002' },
  rainPlan: '在文化室讲解',
});
const itinerary = anItinerary({
  stops: [stop],
  legs: typedLegs([stop], [25, 30]).map(leg => ({ ...leg, kilometres: 12.5 })),
});
const vehicle = (id: string, number: number, captain: string): HandbookSource['vehicles'][number] => ({
  id,
  number,
  passengers: 45,
  role: 'guests',
  driver: `司机${number}`,
  driverPhone: `1990000700${number}`,
  captainIds: [captain],
});
const source: HandbookSource = {
  meeting: { title: '现场会', timeZone: 'UTC', language: 'zh-CN', startDate: '2026-10-08', endDate: '2026-10-08' },
  organizer: '会务中心',
  items: [],
  itineraries: [{ ...itinerary, timing: timeItinerary(itinerary) }],
  vehicles: [vehicle('v1', 1, 'c1'), vehicle('v2', 2, 'c2')],
  venues: [],
  halls: [],
  units: [],
  attendees: [
    person('c1', '陈一帆', { category: '工作人员', phone: '19900008001' }),
    person('c2', '陈二帆', { category: '工作人员', phone: '19900008002' }),
    person('d', '值班员', { category: '工作人员', phone: '19900008009' }),
    person('p', '甲乙丙', { phone: '19900008888' }),
    person('gone', '丁戊己', { reply: 'leave-approved' }),
  ],
  assignments: [
    { attendeeId: 'p', vehicleId: 'v1' },
    { attendeeId: 'gone', vehicleId: 'v1' },
  ],
};

describe('the day on paper', () => {
  const [captain, driver] = buildDayPaper(source).sheets;

  it('says where a vehicle is when, how far it drives, and what one must know there', () => {
    expect(captain!.way).toEqual([
      { edge: 'start', number: null, name: 'Hotel', arrive: null, leave: '08:00', facts: ['出发'], notes: [] },
      {
        edge: null,
        number: 1,
        name: '谭石拱村',
        arrive: '08:25',
        leave: '09:05',
        facts: ['行车25分钟', '12.5公里', '停留40分钟'],
        notes: [
          { label: '看什么', text: '看老房子' },
          { label: '讲解', text: '邓国强' },
          { label: '现场联系', text: '邓小敏 19900005002' },
          { label: '雨天', text: '在文化室讲解' },
        ],
      },
      {
        edge: 'end',
        number: null,
        name: 'Hotel',
        arrive: '09:35',
        leave: null,
        facts: ['行车30分钟', '12.5公里'],
        notes: [],
      },
    ]);
  });

  it('says when the wheels are there and how long they wait, in minutes that add up as they are printed', () => {
    const early = { ...stop, open: at('08:30') };
    const opening = anItinerary({ stops: [early], legs: typedLegs([early], [24.6, 30.6]), vehicleIds: ['v1'] });
    const { sheets } = buildDayPaper({ ...source, itineraries: [{ ...opening, timing: timeItinerary(opening) }] });
    expect(sheets[0]!.way.map(({ arrive, leave, facts }) => [arrive, leave, ...facts])).toEqual([
      [null, '08:00', '出发'],
      ['08:24', '09:10', '行车24分钟', '等候6分钟，08:30开始', '停留40分钟'],
      ['09:40', null, '行车30分钟'],
    ]);
    expect(
      buildRouteCards({ ...source, itineraries: [{ ...opening, timing: timeItinerary(opening) }] }).cards[0]!.way,
    ).toEqual(sheets[0]!.way);
  });

  it('a vehicle that takes the places in another order calls them by the same numbers, and says its own order', () => {
    const stops = [aStop('a'), aStop('lunch', { kind: 'meal' }), aStop('b')];
    const calls = [
      { id: '1', stopId: 'b', begin: at('08:20'), leave: at('09:00') },
      { id: '2', stopId: 'lunch', begin: at('09:20'), leave: at('10:00') },
      { id: '3', stopId: 'a', begin: at('10:20'), leave: at('11:00') },
    ];
    const runs = [{ id: 'r', vehicleId: 'v1', depart: at('08:00'), calls }];
    const staggered = anItinerary({ mode: 'staggered', stops, legs: [], runs, vehicleIds: ['v1'] });
    const [sheet] = buildDayPaper({
      ...source,
      itineraries: [{ ...staggered, timing: timeItinerary(staggered) }],
    }).sheets;
    expect(sheet!.way.map(({ number, name, facts }) => [number, name, facts[0]])).toEqual([
      [null, 'Hotel', '出发'],
      [2, 'b', '本车第1站'],
      [null, 'lunch', '本车第2站'],
      [1, 'a', '本车第3站'],
      [null, 'Hotel', expect.any(String)],
    ]);
  });

  it('gives the captain who rides, a box for every departure, and the numbers of driver, neighbour, site and organizers', () => {
    expect([captain!.people, captain!.departures]).toEqual([
      [{ name: '怀集县', people: [{ name: '甲乙丙', post: '怀集县' }] }],
      ['08:00', '09:05'],
    ]);
    expect(captain!.phones.map(({ duty, phone }) => `${duty} ${phone}`)).toEqual([
      '司机 19900007001',
      '后车车长（2号车） 19900008002',
      '谭石拱村联系人 19900005002',
      '会务组值班 19900008009',
    ]);
  });

  it('says of which release it is, and when that was last adjusted', () => {
    const released = { ...source, release: { n: 1, at: at('07:14') } };
    expect(buildDayPaper(released).edition).toBe('第1版　2026年10月8日07:14发布');
    expect(buildDayPaper({ ...released, adjustedAt: at('09:31') }).edition).toBe(
      '第1版　2026年10月8日07:14发布，2026年10月8日09:31调整',
    );
  });

  it('gives the driver no passenger, neither name nor number', () => {
    expect(driver!.people).toEqual([]);
    expect(JSON.stringify(driver)).not.toMatch(/甲乙丙|19900008888/);
    expect(JSON.stringify(captain)).not.toContain('19900008888');
  });

  it('is narrowed to the vehicles of one captain', () => {
    expect(buildDayPaper(source, ['v2']).sheets.map(({ title }) => title)).toEqual(['2号车　车长用', '2号车　司机用']);
  });

  it('vehicles that take the same way at the same times share a route card', () => {
    expect(buildRouteCards(source).cards.map(({ title }) => title)).toEqual(['1、2号车']);
  });
});
