import { unreadFirst } from './announcement';
import { type AnnouncementAudience, type AudienceFacts, reach } from './audience';

const facts: AudienceFacts = {
  people: [
    { id: 'rider1', reply: 'attending', vehicleId: 'v1', unitIds: ['town'] },
    { id: 'rider2', reply: 'named', vehicleId: 'v2', unitIds: ['county'] },
    { id: 'away', reply: 'leave-approved', vehicleId: 'v1', unitIds: ['town'] },
    { id: 'asks', reply: 'leave-asked', vehicleId: 'v1', unitIds: ['elsewhere'] },
    { id: 'place', reply: 'unnamed', unitIds: ['town'] },
    { id: 'captain', reply: 'attending', unitIds: [] },
    { id: 'presenter', reply: 'attending', unitIds: ['village'] },
  ],
  vehicles: [
    { id: 'v1', captainIds: ['captain'] },
    { id: 'v2', captainIds: [] },
  ],
  stops: [
    { id: 's1', presenterId: 'presenter', vehicleIds: ['v1'] },
    { id: 's2', vehicleIds: ['v1', 'v2'] },
  ],
  units: [
    { id: 'county' },
    { id: 'town', parentId: 'county' },
    { id: 'village', parentId: 'town' },
    { id: 'elsewhere' },
  ],
};

describe('whom an announcement reaches', () => {
  it.each<[string, AnnouncementAudience, string[]]>([
    [
      'everybody but those on leave and places without a name',
      { all: true },
      ['rider1', 'rider2', 'asks', 'captain', 'presenter'],
    ],
    ['who rides in a vehicle, and its captain', { vehicleIds: ['v1'] }, ['rider1', 'asks', 'captain']],
    [
      'whose vehicle calls at a stop, and who presents it',
      { stopIds: ['s1'] },
      ['rider1', 'asks', 'captain', 'presenter'],
    ],
    ['units with all below them', { unitIds: ['county'] }, ['rider1', 'rider2', 'presenter']],
    [
      'a person named twice only once',
      { attendeeIds: ['rider2'], vehicleIds: ['v2'], stopIds: ['s2'] },
      ['rider1', 'rider2', 'asks', 'captain'],
    ],
    ['nobody on leave, even by name', { attendeeIds: ['away', 'nobody'] }, []],
    ['nobody, where nobody is named', {}, []],
  ])('%s', (_, audience, ids) => expect(reach(audience, facts)).toEqual(ids));
});

it('what is not yet received comes first, then the newest', () => {
  const [a, b, c] = [
    { id: 'a', sentAt: '2026-10-08T01:00:00Z' },
    { id: 'b', sentAt: '2026-10-08T03:00:00Z', receivedAt: '2026-10-08T03:01:00Z' },
    { id: 'c', sentAt: '2026-10-08T02:00:00Z' },
  ];
  expect(unreadFirst([a!, b!, c!])).toEqual([c, a, b]);
  // What was taken back waits for nobody.
  expect(unreadFirst([a!, b!, { ...c!, voided: true }]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
