import { closesBeforeOpening } from './opening-hours';

const at = (time: string): string => `2026-10-08T${time}:00.000Z`;

describe('the opening hours of a stop', () => {
  it('end after they begin, whatever the zone the instants are written in', () => {
    expect(closesBeforeOpening({ open: at('09:30'), close: at('08:00') })).toBe(true);
    expect(closesBeforeOpening({ open: at('09:30'), close: at('17:00') })).toBe(false);
    expect(closesBeforeOpening({ open: at('01:30'), close: '2026-10-08T10:00:00+08:00' })).toBe(false);
  });

  it('may have one end only', () => {
    expect(closesBeforeOpening({ open: at('09:30') })).toBe(false);
    expect(closesBeforeOpening({ close: at('09:30') })).toBe(false);
    expect(closesBeforeOpening({})).toBe(false);
  });
});
