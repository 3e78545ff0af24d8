import { meetingDates, meetingStatus } from './meeting';

const days = { startDate: '2026-10-08', endDate: '2026-10-09' };

describe('a meeting', () => {
  it.each([
    ['draft', '2026-10-08', 'draft'],
    ['published', '2026-10-07', 'published'],
    ['published', '2026-10-08', 'under-way'],
    ['published', '2026-10-09', 'under-way'],
    ['published', '2026-10-10', 'closed'],
    ['archived', '2026-10-08', 'archived'],
  ] as const)('stored as %s is, on %s, %s', (stored, today, status) => {
    expect(meetingStatus(stored, days, today)).toBe(status);
  });

  it('lists its days, the last included, across the end of a month', () => {
    expect(meetingDates({ startDate: '2026-02-27', endDate: '2026-03-01' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });
});
