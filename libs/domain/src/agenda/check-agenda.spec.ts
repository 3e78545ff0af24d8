import fc from 'fast-check';
import type { Agenda } from './agenda';
import type { AgendaItem } from './agenda-item';
import { checkAgenda } from './check-agenda';
import { repairsFor } from './repairs';

const at = (time: string) => `2026-10-09T${time}:00.000Z`;
const item = (id: string, start: string | undefined, minutes: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  kind: 'session',
  title: id,
  minutes,
  ...(start && { start: at(start) }),
  ...more,
});
const chair = (attendeeId: string) => ({ speakers: [{ attendeeId, role: 'chair' as const }] });

const HALLS = [
  { id: 'main', venueId: 'hotel' },
  { id: 'room-1', venueId: 'hotel' },
  { id: 'canteen', venueId: 'school' },
];
const VENUES = [
  { id: 'hotel', longitude: 112.4, latitude: 23.1 },
  { id: 'school', longitude: 112.4045, latitude: 23.1 },
  { id: 'village', longitude: 112.6, latitude: 23.3 },
];
const check = (items: AgendaItem[], more: Partial<Agenda> = {}) =>
  checkAgenda({ items, halls: HALLS, venues: VENUES, ...more });

describe('checkAgenda', () => {
  it('moving a talk into an occupied hall reports both talks and the time they share', () => {
    expect(check([item('a', '10:00', 60, { hallId: 'main' }), item('b', '10:45', 30, { hallId: 'main' })])).toEqual([
      {
        rule: 'hall-clash',
        severity: 'error',
        subjects: ['a', 'b'],
        detail: { hallId: 'main', from: at('10:45'), to: at('11:00'), minutes: 15 },
      },
    ]);
  });

  it.each<[string, AgendaItem[]]>([
    [
      'one right after the other',
      [item('a', '10:00', 60, { hallId: 'main' }), item('b', '11:00', 30, { hallId: 'main' })],
    ],
    ['two halls', [item('a', '10:00', 60, { hallId: 'main' }), item('b', '10:00', 60, { hallId: 'room-1' })]],
    ['not scheduled', [item('a', undefined, 60, { hallId: 'main' }), item('b', '10:00', 60, { hallId: 'main' })]],
    ['no hall', [item('a', '10:00', 60), item('b', '10:00', 60)]],
    [
      'a speech in its plenary',
      [item('a', '10:00', 60, { hallId: 'main' }), item('b', undefined, 30, { parentId: 'a' })],
    ],
    [
      'its hall named again',
      [item('a', '10:00', 60, { hallId: 'main' }), item('b', undefined, 30, { parentId: 'a', hallId: 'main' })],
    ],
  ])('nothing is wrong with %s', (_, items) => expect(check(items)).toEqual([]));

  it('a hall taken by a plenary is reported once, not for each of its speeches', () => {
    const items = [
      item('plenary', '10:00', 60, { hallId: 'main' }),
      item('s1', undefined, 20, { parentId: 'plenary' }),
      item('s2', undefined, 20, { parentId: 'plenary' }),
      item('other', '10:10', 40, { hallId: 'main' }),
    ];
    expect(check(items).map(finding => [finding.rule, finding.subjects])).toEqual([
      ['hall-clash', ['plenary', 'other']],
    ]);
  });

  it('a chair who is also expected in another meeting is in two places', () => {
    expect(
      check([
        item('talk', '10:20', 100, { ...chair('lu'), hallId: 'main' }),
        item('leaders', '11:40', 40, { ...chair('lu'), hallId: 'room-1' }),
      ]),
    ).toEqual([
      {
        rule: 'person-clash',
        severity: 'error',
        subjects: ['talk', 'leaders'],
        detail: { attendeeIds: ['lu'], from: at('11:40'), to: at('12:00'), minutes: 20 },
      },
    ]);
  });

  it('a speaker is busy during their speech, not during the whole plenary', () => {
    const items = [
      item('plenary', '10:00', 60, { hallId: 'main' }),
      item('first', undefined, 20, { parentId: 'plenary', ...chair('wang') }),
      item('second', undefined, 20, { parentId: 'plenary', ...chair('qin') }),
      item('interview', '10:20', 20, { ...chair('wang'), hallId: 'room-1' }),
    ];
    expect(check(items)).toEqual([]);
    items[2] = { ...items[2]!, position: 1 };
    expect(check(items).map(finding => finding.detail['attendeeIds'])).toEqual([['wang']]);
  });

  it('members of two named audiences and people aboard a tour are found, an open item claims nobody', () => {
    const guests = [
      { id: 'g1', unitIds: ['county', 'city'] },
      { id: 'g2', unitIds: ['other'], groupId: 'north' },
    ];
    const found = check(
      [
        item('county-meeting', '10:00', 30, { audience: { unitIds: ['county'] } }),
        item('north-meeting', '10:00', 30, { audience: { groupIds: ['north'] } }),
        item('open', '10:00', 30),
      ],
      { guests, visits: [{ id: 'tour', title: '', start: at('10:10'), minutes: 60, attendeeIds: ['g1', 'g2'] }] },
    );
    expect(found.map(({ rule, subjects, detail }) => [rule, subjects, detail['attendeeIds']])).toEqual([
      ['person-clash', ['county-meeting', 'tour'], ['g1']],
      ['person-clash', ['north-meeting', 'tour'], ['g2']],
    ]);
  });

  it('lunch across the road right after the plenary leaves everybody too little time', () => {
    expect(
      check([
        item('plenary', '10:00', 120, { hallId: 'main' }),
        item('lunch', '12:00', 60, { hallId: 'canteen', kind: 'meal' }),
      ]),
    ).toEqual([
      {
        rule: 'between-venues',
        severity: 'error',
        subjects: ['plenary', 'lunch'],
        detail: { everybody: true, gap: 0, needed: 9 },
      },
    ]);
  });

  it('parallel sessions in two buildings hurry only those who have to be at both', () => {
    const items = [
      item('a1', '10:00', 60, { hallId: 'main', ...chair('lu') }),
      item('b1', '10:00', 60, { hallId: 'canteen' }),
      item('a2', '11:05', 60, { hallId: 'main' }),
      item('b2', '11:05', 60, { hallId: 'canteen', ...chair('lu') }),
    ];
    expect(check(items).map(({ subjects, detail }) => ({ subjects, ...detail }))).toEqual([
      { subjects: ['a1', 'b2'], attendeeIds: ['lu'], gap: 5, needed: 9 },
    ]);
  });

  it('a village an hour away needs its drive, and a transfer in between does not hide it', () => {
    const items = [
      item('plenary', '10:00', 120, { hallId: 'main' }),
      item('bus', '12:00', 30, { kind: 'transfer' }),
      item('village', '12:30', 60, { venueId: 'village' }),
    ];
    expect(check(items).map(({ subjects, detail }) => ({ subjects, ...detail }))).toEqual([
      { subjects: ['plenary', 'village'], everybody: true, gap: 30, needed: 75 },
    ]);
  });

  it('speeches longer than their plenary, and a text longer than its speech, say by how much', () => {
    const items = [
      item('plenary', undefined, 30),
      item('s1', undefined, 20, { parentId: 'plenary' }),
      item('s2', undefined, 14, { parentId: 'plenary' }),
    ];
    expect(check(items, { estimates: { s2: 16.4 } })).toEqual([
      {
        rule: 'over-slot',
        severity: 'warning',
        subjects: ['plenary'],
        detail: { cause: 'running-order', slot: 30, needed: 34, over: 4 },
      },
      {
        rule: 'over-slot',
        severity: 'warning',
        subjects: ['s2'],
        detail: { cause: 'note', slot: 14, needed: 16.4, over: 3 },
      },
    ]);
  });

  it('a session after the last day is a reminder; check-in on the eve is none', () => {
    const days = { startDate: '2026-10-10', endDate: '2026-10-11', timeZone: 'Asia/Shanghai' };
    const found = check([item('session', '08:00', 60), item('check-in', '09:00', 60, { kind: 'registration' })], days);
    expect(found.map(({ rule, subjects }) => [rule, subjects])).toEqual([['outside-days', ['session']]]);
  });

  describe('what the whole meeting attends', () => {
    const guests = ['g1', 'g2', 'g3'].map(id => ({ id, unitIds: [] }));
    const plenary = item('plenary', '10:55', 150, { kind: 'plenary', hallId: 'main' });
    const visit = item('visit', '08:30', 240, { kind: 'visit' });
    const tour = (...attendeeIds: string[]) => ({
      visits: [{ id: 'tour', title: '', start: at('08:30'), minutes: 240, attendeeIds }],
    });
    const found = (items: AgendaItem[], more: Partial<Agenda> = {}) =>
      check(items, { guests, ...more }).map(({ rule, subjects }) => [rule, subjects]);

    it('a plenary during the visit of everybody is a reminder, with the time they share', () => {
      expect(check([plenary, visit])).toEqual([
        {
          rule: 'everybody-twice',
          severity: 'warning',
          subjects: ['visit', 'plenary'],
          detail: { from: at('10:55'), to: at('12:30'), minutes: 95 },
        },
      ]);
    });

    it('it is settled by beginning the later one after the earlier', () => {
      const agenda = { items: [plenary, visit], halls: HALLS };
      const [finding] = checkAgenda(agenda);
      expect(repairsFor(finding!, agenda)).toEqual([{ change: 'start', itemId: 'plenary', start: at('12:30') }]);
    });

    it('a plenary while most people are out with the vehicles is one, while a few are none', () => {
      expect(found([plenary], tour('g1', 'g2'))).toEqual([['everybody-twice', ['tour', 'plenary']]]);
      expect(found([plenary], tour('g1'))).toEqual([]);
    });

    it.each<[string, AgendaItem[]]>([
      ['sessions beside each other in two halls', [{ ...plenary, kind: 'session' }, visit]],
      ['one outing beside another', [{ ...plenary, kind: 'visit' }, visit]],
      ['a visit of those who are named', [plenary, { ...visit, audience: { unitIds: ['county'] } }]],
      ['a visit of the staff', [plenary, { ...visit, visibility: 'staff' }]],
      ['one right after the other', [plenary, { ...visit, minutes: 145 }]],
    ])('%s is no finding', (_, items) => expect(found(items)).toEqual([]));

    it('two in one hall are reported as that alone', () => {
      expect(found([plenary, { ...visit, hallId: 'main' }])).toEqual([['hall-clash', ['visit', 'plenary']]]);
    });
  });

  describe('more people than seats', () => {
    const guests = Array.from({ length: 203 }, (_, i) => ({ id: `g${i}`, unitIds: [i < 30 ? 'county' : 'city'] }));
    const halls = [
      { id: 'main', venueId: 'hotel', seats: 260 },
      { id: 'room-1', venueId: 'hotel', seats: 24 },
      { id: 'room-2', venueId: 'hotel', seats: 60 },
      { id: 'tent', venueId: 'hotel' },
    ];
    const small = item('plenary', '10:00', 60, { kind: 'plenary', hallId: 'room-1' });
    const found = (items: AgendaItem[]) => check(items, { guests, halls });

    it('a plenary in a room too small for everybody is a reminder with both numbers', () => {
      expect(found([small])).toEqual([
        {
          rule: 'hall-too-small',
          severity: 'warning',
          subjects: ['plenary'],
          detail: { hallId: 'room-1', seats: 24, people: 203 },
        },
      ]);
    });

    it('so is a session for a unit with more people, and the smallest free room large enough settles it', () => {
      const items = [{ ...small, kind: 'session' as const, audience: { unitIds: ['county'] } }];
      const [finding] = found(items);
      expect(finding?.detail).toEqual({ hallId: 'room-1', seats: 24, people: 30 });
      expect(repairsFor(finding!, { items, guests, halls })).toEqual([
        { change: 'hall', itemId: 'plenary', hallId: 'room-2' },
      ]);
    });

    it.each<[string, Partial<AgendaItem>]>([
      ['a session open to everybody', { kind: 'session' }],
      ['a meal eaten in turns', { kind: 'meal' }],
      ['a hall whose seats nobody has counted', { hallId: 'tent' }],
      ['a hall with seats enough', { hallId: 'main' }],
    ])('%s is no finding', (_, change) => expect(found([{ ...small, ...change }])).toEqual([]));

    it('is said of the plenary, not of each of its speeches', () => {
      const speech = item('s1', undefined, 20, { parentId: 'plenary', audience: { unitIds: ['city'] } });
      expect(found([small, speech]).map(({ subjects }) => subjects)).toEqual([['plenary']]);
    });
  });

  it('carrying out the first repair of a finding settles it', () => {
    const start = fc.integer({ min: 96, max: 140 });
    const minutes = fc.integer({ min: 1, max: 10 });
    const hall = fc.constantFrom('main', 'room-1', 'canteen');
    fc.assert(
      fc.property(fc.tuple(start, minutes, hall, start, minutes, hall), ([s1, m1, h1, s2, m2, h2]) => {
        const iso = (fives: number) => new Date(Date.parse('2026-10-09T00:00:00Z') + fives * 300_000).toISOString();
        const agenda: Agenda = {
          items: [
            { ...item('a', undefined, m1 * 5, { hallId: h1, ...chair('p') }), start: iso(s1) },
            { ...item('b', undefined, m2 * 5, { hallId: h2, ...chair('p') }), start: iso(s2) },
          ],
          halls: HALLS,
          venues: VENUES,
        };
        for (const finding of checkAgenda(agenda)) {
          const [repair] = repairsFor(finding, agenda);
          if (repair?.change !== 'start') throw new Error('no repair');
          const items = agenda.items.map(each => (each.id === repair.itemId ? { ...each, start: repair.start } : each));
          const rules = checkAgenda({ ...agenda, items }).map(({ rule }) => rule);
          expect(rules).not.toContain(finding.rule);
        }
      }),
    );
  });

  it('never depends on the order of the items', () => {
    const spec = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.nat(2), fc.nat(3));
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 20 }), specs => {
        const items = specs.map(([start, minutes, hall, person], i) =>
          item(
            `i${i}`,
            `${String(8 + Math.floor(start / 12)).padStart(2, '0')}:${String((start % 12) * 5).padStart(2, '0')}`,
            minutes * 5,
            {
              hallId: HALLS[hall]!.id,
              ...chair(`p${person}`),
            },
          ),
        );
        const pairs = (of: AgendaItem[]) =>
          check(of)
            .filter(f => f.rule.endsWith('clash'))
            .map(f => f.rule + [...f.subjects].sort().join())
            .sort();
        expect(pairs([...items].reverse())).toEqual(pairs(items));
      }),
    );
  });
});
