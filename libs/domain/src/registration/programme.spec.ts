import type { AgendaItem } from '../agenda/agenda-item';
import { forecastDay, type Itinerary, type RunEvent, runsOfDay, steadyForecast } from '../visits/index';
import { changedEntries } from './changed-entries';
import { composeProgramme, type ProgrammeSource } from './compose-programme';
import { nowAndNext, progressAt } from './now-and-next';
import type { ProgrammeEntry } from './programme';

const item = (id: string, start: string | undefined, minutes: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  kind: 'session',
  title: id,
  minutes,
  ...(start && { start }),
  ...more,
});
const at = (time: string): string => `2026-10-08T${time}:00.000Z`;
const visit: Itinerary = {
  id: 'tour',
  date: '2026-10-08',
  title: '现场考察',
  mode: 'convoy',
  start: { place: '会议酒店', at: at('00:10') },
  end: { place: '会议酒店', by: at('04:00') },
  stops: [{ id: 'rose', name: '华辰玫瑰产业园', unit: '怀集县', dwell: 45, capacity: 8, presenter: '莫秀兰' }],
  legs: [
    { from: 'start', to: 'rose', minutes: 25, source: 'estimated' },
    { from: 'rose', to: 'end', minutes: 35, source: 'estimated' },
  ],
  vehicleIds: ['v1', 'v2'],
};
const source = (items: AgendaItem[], itineraries: Itinerary[] = []): ProgrammeSource => ({
  items,
  itineraries,
  halls: [{ id: 'h1', venueId: 'v', name: '主会场' }],
  venues: [{ id: 'v', name: '肇庆宾馆' }],
  people: new Map([['p1', { name: '曾丽君', post: '镇委书记' }]]),
});
const guest = { id: 'p1', unitIds: ['u1'] };
const brief = (entries: ProgrammeEntry[]): unknown[] =>
  entries.map(({ id, kind, start, end, mine }) => [id, kind, start.slice(11, 16), end.slice(11, 16), mine]);

describe('an attendee’s programme', () => {
  it('has what is open to them in the order of time, and says which of it is theirs', () => {
    const items = [
      item('晚餐', at('10:00'), 60),
      item('全体会议', at('01:00'), 180, { hallId: 'h1' }),
      item('别组讨论', at('06:00'), 60, { audience: { unitIds: ['u2'] } }),
      item('会务碰头', at('09:00'), 30, { visibility: 'staff' }),
      item('未定', undefined, 60),
    ];
    expect(brief(composeProgramme(source(items), guest))).toEqual([
      ['全体会议', 'session', '01:00', '04:00', true],
      ['别组讨论', 'session', '06:00', '07:00', false],
      ['晚餐', 'session', '10:00', '11:00', true],
    ]);
  });

  it('has a drive of unknown length before the stop it leads to', () => {
    const entries = composeProgramme(source([], [{ ...visit, legs: [] }]), { ...guest, vehicleId: 'v1' });
    expect(entries.map(({ id, kind }) => [id, kind])).toEqual([
      ['tour:rose', 'drive'],
      ['rose', 'stop'],
      ['tour:end', 'drive'],
    ]);
  });

  it('names the place, the people and one’s own part', () => {
    const speech = {
      parentId: '会',
      speakers: [{ attendeeId: 'p1', role: 'speaker' as const }],
      kind: 'speech' as const,
    };
    const items = [item('会', at('01:00'), 60, { hallId: 'h1' }), item('发言', undefined, 8, speech)];
    expect(composeProgramme(source(items), guest)[1]).toEqual({
      id: '发言',
      kind: 'speech',
      parentId: '会',
      title: '发言',
      start: at('01:00'),
      end: at('01:08'),
      mine: true,
      part: 'speaker',
      hall: '主会场',
      venue: '肇庆宾馆',
      people: [{ name: '曾丽君', post: '镇委书记', role: 'speaker' }],
    });
  });

  it('hides what lies below an item for staff', () => {
    const items = [
      item('内部', at('01:00'), 60, { visibility: 'staff' }),
      item('其中', undefined, 8, { parentId: '内部' }),
    ];
    expect(composeProgramme(source(items), guest)).toEqual([]);
  });

  it('drives and stops with one’s own vehicle', () => {
    const entries = composeProgramme(source([], [visit]), { ...guest, vehicleId: 'v2' });
    expect(brief(entries)).toEqual([
      ['tour:rose', 'drive', '00:10', '00:35', true],
      ['rose', 'stop', '00:35', '01:20', true],
      ['tour:end', 'drive', '01:20', '01:55', true],
    ]);
    expect(entries[1]).toMatchObject({ at: '怀集县', presenter: '莫秀兰', estimated: true });
  });

  it('takes the stops in the order of one’s own vehicle', () => {
    const stops = [...visit.stops, { id: 'tan', name: '谭石拱村', dwell: 40, capacity: 2 }];
    const calls = [
      { id: 'c1', stopId: 'tan', begin: at('00:40'), leave: at('01:20') },
      { id: 'c2', stopId: 'rose', begin: at('01:50'), leave: at('02:35') },
    ];
    const runs = [{ id: 'r2', vehicleId: 'v2', depart: at('00:20'), calls }];
    const entries = composeProgramme(source([], [{ ...visit, stops, runs }]), { ...guest, vehicleId: 'v2' });
    expect(entries.filter(({ kind }) => kind === 'stop').map(({ id, start }) => [id, start])).toEqual([
      ['tan', at('00:40')],
      ['rose', at('01:50')],
    ]);
  });

  it('on the day has the times that are expected of one’s own vehicle, with the planned ones beside them', () => {
    const planned = runsOfDay(visit);
    const tap: RunEvent = { id: 'e', runId: planned[1]!.id, kind: 'departed', callId: 'start', at: at('00:22') };
    const forecasts = new Map([['tour', forecastDay(visit, planned, [tap], at('00:23'))]]);
    const [drive, stop] = composeProgramme({ ...source([], [visit]), forecasts }, { ...guest, vehicleId: 'v2' });
    expect([drive, stop]).toMatchObject([
      { start: at('00:22'), end: at('00:47'), planned: { start: at('00:10'), end: at('00:35') } },
      { start: at('00:47'), end: at('01:32'), planned: { start: at('00:35'), end: at('01:20') } },
    ]);
    const asBefore = composeProgramme(source([], [visit]), { ...guest, vehicleId: 'v2' });
    expect([...changedEntries(asBefore, [drive!, stop!])]).toEqual([]);
  });

  it('shows the visits to whoever has no vehicle in them, as not theirs', () => {
    expect(composeProgramme(source([], [visit]), guest).map(entry => entry.mine)).toEqual([false, false, false]);
  });
});

describe('now and next', () => {
  const entries = composeProgramme(source([item('晚餐', at('10:00'), 60), item('早茶', at('09:00'), 60)], [visit]), {
    ...guest,
    vehicleId: 'v1',
  });
  it.each([
    ['before the day', '00:00', undefined, 'tour:rose', ['rose', 'tour:end', '早茶']],
    ['at the very start of an entry', '00:35', 'rose', 'tour:end', ['早茶', '晚餐']],
    ['between two entries', '05:00', undefined, '早茶', ['晚餐']],
    ['at the end of one and the start of another', '10:00', '晚餐', undefined, []],
    ['after the last', '12:00', undefined, undefined, []],
  ])('%s', (_, time, now, next, later) => {
    const found = nowAndNext(entries, at(time));
    expect([found.now?.id, found.next?.id, found.later.map(entry => entry.id)]).toEqual([now, next, later]);
  });
});

describe('now and next on a day that is reported', () => {
  const planned = runsOfDay(visit);
  const tap = (kind: RunEvent['kind'], callId: string, time: string, run = 0): RunEvent => ({
    id: kind + callId + run,
    runId: planned[run]!.id,
    kind,
    callId,
    at: at(time),
  });
  const call = planned[0]!.calls[0]!.id;
  const day = (now: string, ...taps: RunEvent[]): ProgrammeEntry[] => {
    const forecast = forecastDay(visit, planned, taps, at(now)).filter(({ age }) => age !== null);
    const items = [item('晚餐', at('03:00'), 60)];
    const forecasts = new Map([['tour', forecast]]);
    return composeProgramme({ ...source(items, [visit]), forecasts, now: at(now) }, { ...guest, vehicleId: 'v1' });
  };
  const found = (entries: ProgrammeEntry[], time: string): unknown[] => {
    const { now, overdue, next } = nowAndNext(entries, at(time));
    return [now?.id, overdue, next?.id];
  };
  const left = tap('departed', 'start', '00:10');
  const there = tap('arrived', call, '00:36');

  it('stays at the stop until the departure is reported, however the forecast slides', () => {
    expect(found(day('01:10', left, there), '01:10')).toEqual(['rose', false, 'tour:end']);
    expect(found(day('01:40', left, there), '01:40')).toEqual(['rose', true, 'tour:end']);
    // A phone whose clock is a little behind: the forecast only moved with the server's.
    expect(found(day('01:40', left, there), '01:39')).toEqual(['rose', true, 'tour:end']);
    // A phone out of reach since the last reading.
    expect(found(day('01:10', left, there), '01:40')).toEqual(['rose', true, 'tour:end']);
  });

  it('stays on the road until the arrival is reported, and goes on at once when it is', () => {
    expect(found(day('00:50', left), '00:50')).toEqual(['tour:rose', true, 'rose']);
    expect(found(day('00:30', left, tap('arrived', call, '00:30')), '00:30')).toEqual(['rose', false, 'tour:end']);
    expect(found(day('01:00', left, there, tap('departed', call, '01:00')), '01:00')).toEqual([
      'tour:end',
      false,
      '晚餐',
    ]);
  });

  it('goes by the clock and the time that was said, while a vehicle is held up that nobody taps in', () => {
    const said: RunEvent = { ...tap('departed', 'start', '00:50'), expected: true };
    const forecasts = new Map([['tour', steadyForecast(visit, planned, [said], at('00:30'))]]);
    const held = { ...source([], [visit]), forecasts, now: at('00:30') };
    const entries = composeProgramme(held, { ...guest, vehicleId: 'v1' });
    expect(entries[0]).toMatchObject({ start: at('00:50'), planned: { start: at('00:10') } });
    expect(['00:30', '01:00', '01:30', '05:00'].map(time => found(entries, time))).toEqual([
      [undefined, false, 'tour:rose'],
      ['tour:rose', false, 'rose'],
      ['rose', false, 'tour:end'],
      [undefined, false, undefined],
    ]);
  });

  it('goes on as was last expected once the vehicle has fallen silent', () => {
    const then = day('01:10', left, there);
    expect(progressAt(then, at('03:21')).get('rose')).toBe('due');
    expect(found(then, '03:22')).toEqual(['晚餐', false, undefined]);
  });

  it('runs by the plan for a vehicle that nobody has reported from', () => {
    expect(found(day('01:30'), '01:30')).toEqual(['tour:end', false, '晚餐']);
    expect(found(day('01:30', tap('departed', 'start', '00:10', 1)), '01:30')).toEqual(['tour:end', false, '晚餐']);
  });

  it('gives way to what begins meanwhile', () => {
    expect(found(day('03:10', left, there, tap('departed', call, '02:00')), '03:10')).toEqual([
      '晚餐',
      false,
      undefined,
    ]);
  });
});

describe('what changed since the programme was last seen', () => {
  const [before] = composeProgramme(source([item('讨论', at('01:00'), 60, { hallId: 'h1' })]), guest) as [
    ProgrammeEntry,
  ];
  const changes = (was: ProgrammeEntry[], is: ProgrammeEntry[]) =>
    changedEntries(was, is).map(({ entry, change }) => [entry.id, change]);

  it.each<[string, ProgrammeEntry[], [string, string][]]>([
    ['nothing', [before], []],
    ['another time', [{ ...before, end: at('02:30') }], [['讨论', 'time']]],
    ['another hall', [{ ...before, hall: '三楼 3 号会议室' }], [['讨论', 'place']]],
    ['another title', [{ ...before, title: '分组讨论' }], [['讨论', 'content']]],
    ['an entry that was not there', [before, { ...before, id: '新' }], [['新', 'new']]],
    ['an entry that is cancelled', [], [['讨论', 'gone']]],
    ['an entry that goes on without them', [{ ...before, mine: false }], [['讨论', 'left']]],
    ['an entry of others', [before, { ...before, id: '他人', mine: false }], []],
  ])('%s', (_, after, expected) => expect(changes([before], after)).toEqual(expected));

  it('another time says which it was', () => {
    const later = { ...before, start: at('03:00'), end: at('04:00') };
    expect(changedEntries([before], [later])).toEqual([
      {
        entry: later,
        change: 'time',
        at: { start: at('03:00'), end: at('04:00') },
        was: { start: at('01:00'), end: at('02:00') },
      },
    ]);
  });

  it('is told in the order of time, what is cancelled at the time it was to be', () => {
    const evening = { ...before, id: '晚会', start: at('11:00'), end: at('12:00') };
    const morning = { ...before, id: '早会', start: at('00:00'), end: at('00:30') };
    expect(
      changes(
        [before, evening],
        [evening, morning].map(entry => ({ ...entry, hall: '报告厅' })),
      ),
    ).toEqual([
      ['早会', 'new'],
      ['讨论', 'gone'],
      ['晚会', 'place'],
    ]);
  });

  it('a tour that is cancelled is told by its stops, an item with its speeches by itself', () => {
    const tour = composeProgramme(source([], [visit]), { ...guest, vehicleId: 'v1' });
    expect(changes(tour, [])).toEqual([['rose', 'gone']]);
    expect(changes([before, { ...before, id: '发言', parentId: '讨论' }], [])).toEqual([['讨论', 'gone']]);
  });
});

describe('a meal on the way of the visits', () => {
  const canteen = { id: 'canteen', name: '马宁镇食堂', kind: 'meal' as const, dwell: 60, capacity: 8 };
  const day: Itinerary = {
    ...visit,
    stops: [canteen],
    legs: [
      { from: 'start', to: 'canteen', minutes: 92, source: 'typed' },
      { from: 'canteen', to: 'end', minutes: 35, source: 'typed' },
    ],
  };
  const lunch = item('午餐', at('01:40'), 60, { kind: 'meal', text: '自助餐' });
  const shown = (items: AgendaItem[], vehicleId = 'v1') =>
    composeProgramme(source(items, [day]), { ...guest, vehicleId })
      .filter(({ kind }) => kind !== 'drive')
      .map(({ id, title, start, at: where }) => [id, title, start, where]);

  it('that the agenda has too is shown once, by the time of the vehicle', () => {
    expect(shown([lunch])).toEqual([['午餐', '午餐', at('01:42'), '马宁镇食堂']]);
  });

  it.each<[string, Partial<AgendaItem>]>([
    ['a meal at another time', { start: at('09:00') }],
    ['something else at that time', { kind: 'session' }],
  ])('%s is shown beside it', (_, change) => expect(shown([{ ...lunch, ...change }])).toHaveLength(2));

  it('is shown to who does not ride there as another', () => {
    expect(shown([lunch], 'none')).toHaveLength(2);
  });
});
