import { readinessOf } from './readiness';

const tones = (facts: Parameters<typeof readinessOf>[0]) =>
  Object.fromEntries(readinessOf(facts).map(row => [row.key, row.tone]));

describe('readiness', () => {
  it('has no row for what the meeting does not have', () => {
    expect(
      readinessOf({ attendees: [], items: [], itineraries: [], vehicles: [], notes: [] }).map(row => row.key),
    ).toEqual(['roster', 'agenda']);
  });

  it('counts an answer of any kind as replied, and leads to those who have not', () => {
    const attendees = [
      { reply: 'attending' as const },
      { reply: 'substitute' as const },
      { reply: 'leave-approved' as const },
      { reply: 'leave-asked' as const },
      { reply: 'named' as const },
    ];
    expect(readinessOf({ attendees })[1]).toEqual({
      key: 'replies',
      tone: 'warning',
      done: 3,
      under: 1,
      of: 5,
      left: 1,
      conflicts: 0,
    });
  });

  it('is not green with a conflict in it', () => {
    expect(
      tones({
        items: [{ start: '2026-10-08T00:00:00Z' }],
        agendaFindings: [{ severity: 'error' }],
        itineraries: [{ findings: [{ severity: 'error' }] }],
        vehicles: [{ id: 'a', passengers: 1 }],
        attendees: [
          { reply: 'attending', vehicleId: 'a' },
          { reply: 'attending', vehicleId: 'a' },
        ],
      }),
    ).toEqual({ roster: 'ok', replies: 'ok', agenda: 'conflict', visits: 'conflict', vehicles: 'conflict' });
  });

  it('counts who has a room, a table and a seat, and where too many are in one', () => {
    const attendees = ['a', 'b', 'c'].map(id => ({ id, reply: 'attending' as const }));
    const rows = readinessOf({
      attendees: [...attendees, { id: 'd', reply: 'leave-approved' }],
      rooms: [{ id: 'r', beds: 2 }],
      tables: [{ id: 't', seats: 2 }],
      assignments: [
        { attendeeId: 'a', hotelRoomId: 'r', tableId: 't', seat: '1-1' },
        { attendeeId: 'b', hotelRoomId: 'r', tableId: 't', seat: '1-1' },
        { attendeeId: 'c', tableId: 't', seat: '1-2' },
        { attendeeId: 'd', hotelRoomId: 'r' },
      ],
    });
    expect(rows.slice(2).map(({ key, done, of, left, tone }) => [key, done, of, left, tone])).toEqual([
      ['rooms', 2, 3, 1, 'warning'],
      ['tables', 3, 3, 0, 'conflict'],
      ['seats', 3, 3, 0, 'conflict'],
    ]);
  });

  it('keeps those on leave out of the vehicles', () => {
    const attendees = [{ reply: 'leave-approved' as const }, { reply: 'attending' as const, vehicleId: 'a' }];
    const vehicles = readinessOf({ attendees, vehicles: [{ id: 'a', passengers: 40 }] }).at(-1);
    expect(vehicles).toMatchObject({ key: 'vehicles', done: 1, of: 1, left: 0, tone: 'ok' });
  });
});
