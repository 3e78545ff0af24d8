import fc from 'fast-check';
import { affectedBy } from './affected';
import type { AgendaItem } from './agenda-item';
import type { Guest } from './audience';
import { diffReleases, isEmptyDifference } from './diff-releases';
import type { ReleaseContent } from './release';

const talk: AgendaItem = {
  id: 'talk',
  kind: 'discussion',
  title: '交流发言',
  start: '2026-10-09T02:10:00.000Z',
  minutes: 100,
  audience: { unitIds: ['huaiji'] },
  speakers: [{ attendeeId: 'lu', role: 'chair' }],
};
const lunch: AgendaItem = { id: 'lunch', kind: 'meal', title: '午餐', start: '2026-10-09T04:00:00.000Z', minutes: 60 };
const content = (items: AgendaItem[], more: Partial<ReleaseContent> = {}): ReleaseContent => ({
  items,
  itineraries: [],
  vehicles: [],
  ...more,
});
const guests: Guest[] = [
  { id: 'lu', unitIds: ['city'], vehicleId: 'bus-1' },
  { id: 'wang', unitIds: ['liangcun', 'huaiji'], vehicleId: 'bus-2' },
  { id: 'mo', unitIds: ['guangning'] },
];
const touched = (before: ReleaseContent, after: ReleaseContent) =>
  Object.fromEntries(affectedBy(before, after, guests));

describe('the difference of two releases', () => {
  it('a moved talk is one changed field with both values', () => {
    const moved = { ...talk, start: '2026-10-09T02:20:00.000Z' };
    expect(diffReleases({ n: 3, ...content([talk, lunch]) }, { n: 4, ...content([moved, lunch]) })).toEqual({
      from: 3,
      to: 4,
      added: [],
      removed: [],
      changed: [
        {
          kind: 'agenda-item',
          id: 'talk',
          title: '交流发言',
          fields: [{ field: 'start', before: talk.start, after: moved.start }],
        },
      ],
    });
  });

  it('what came and what went is named, vehicles by their number', () => {
    const before = { n: 1, ...content([talk], { vehicles: [{ id: 'v1', number: 1 } as never] }) };
    const after = content([lunch], { itineraries: [{ id: 'tour', title: '现场参观' }] });
    expect(diffReleases(before, after)).toEqual({
      from: 1,
      added: [
        { kind: 'agenda-item', id: 'lunch', title: '午餐' },
        { kind: 'itinerary', id: 'tour', title: '现场参观' },
      ],
      removed: [
        { kind: 'agenda-item', id: 'talk', title: '交流发言' },
        { kind: 'vehicle', id: 'v1', title: '1' },
      ],
      changed: [],
    });
  });

  it('versions, the order of keys, and absent against empty say nothing', () => {
    const before = { ...lunch, version: 1, speakers: [], audience: {} } as AgendaItem;
    const after = Object.fromEntries([['version', 7], ...Object.entries(lunch).reverse()]) as unknown as AgendaItem;
    expect(isEmptyDifference(diffReleases({ n: 1, ...content([before]) }, content([after])))).toBe(true);
  });

  it('there is none between a release and itself, and what is added one way is removed the other', () => {
    const items = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.string(), minutes: fc.nat(90) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(items, items, (some, others) => {
        const [a, b] = [some, others].map(list => content(list.map(each => ({ kind: 'other' as const, ...each }))));
        expect(isEmptyDifference(diffReleases({ n: 1, ...a! }, a!))).toBe(true);
        const there = diffReleases({ n: 1, ...a! }, b!);
        const back = diffReleases({ n: 2, ...b! }, a!);
        const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
        expect([ids(there.added), ids(there.removed), ids(there.changed)]).toEqual([
          ids(back.removed),
          ids(back.added),
          ids(back.changed),
        ]);
      }),
    );
  });
});

describe('whose day a release changes', () => {
  it('a moved talk touches its audience and its chair, nobody else', () => {
    const moved = { ...talk, start: '2026-10-09T02:20:00.000Z' };
    expect(touched(content([talk, lunch]), content([moved, lunch]))).toEqual({ lu: ['talk'], wang: ['talk'] });
  });

  it('an item open to everyone touches everyone, one for staff nobody', () => {
    expect(touched(content([]), content([lunch]))).toEqual({ lu: ['lunch'], wang: ['lunch'], mo: ['lunch'] });
    expect(touched(content([]), content([{ ...lunch, visibility: 'staff' }]))).toEqual({});
  });

  it('another chair touches the one who came and the one who went', () => {
    const chaired = { ...talk, speakers: [{ attendeeId: 'mo', role: 'chair' as const }] };
    expect(touched(content([talk]), content([chaired]))).toEqual({ lu: ['talk'], mo: ['talk'] });
  });

  it('a wider audience touches only those it newly reaches', () => {
    const wider = { ...talk, audience: { unitIds: ['huaiji', 'guangning'] } };
    expect(touched(content([talk]), content([wider]))).toEqual({ mo: ['talk'] });
  });

  it('a longer speech moves the speaker after it, not the hall full of listeners', () => {
    const plenary: AgendaItem = { ...lunch, id: 'plenary', kind: 'plenary' };
    const speech = (id: string, attendeeId: string, minutes: number, position: number): AgendaItem => ({
      id,
      kind: 'speech',
      title: id,
      minutes,
      position,
      parentId: 'plenary',
      speakers: [{ attendeeId, role: 'speaker' }],
    });
    const before = content([plenary, speech('s1', 'wang', 7, 1), speech('s2', 'mo', 7, 2)]);
    const after = content([plenary, speech('s1', 'wang', 10, 1), speech('s2', 'mo', 7, 2)]);
    expect(touched(before, after)).toEqual({ wang: ['s1'], mo: ['s2'] });
  });

  it('a changed tour or vehicle touches those who ride', () => {
    const tour = { id: 'tour', title: '现场参观', vehicleIds: ['bus-1', 'bus-2'] };
    const bus = { id: 'bus-2', number: 2 };
    expect(
      touched(
        content([], { itineraries: [tour], vehicles: [bus] }),
        content([], { itineraries: [{ ...tour, title: '参观' }], vehicles: [{ ...bus, number: 9 } as never] }),
      ),
    ).toEqual({ lu: ['tour'], wang: ['tour', 'bus-2'] });
  });
});
