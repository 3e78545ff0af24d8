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

  it('keeps those on leave out of the vehicles', () => {
    const attendees = [{ reply: 'leave-approved' as const }, { reply: 'attending' as const, vehicleId: 'a' }];
    const vehicles = readinessOf({ attendees, vehicles: [{ id: 'a', passengers: 40 }] }).at(-1);
    expect(vehicles).toMatchObject({ key: 'vehicles', done: 1, of: 1, left: 0, tone: 'ok' });
  });
});
