import fc from 'fast-check';
import { addDays, daysBetween, daysFrom, isDay, isStorableDay, weekday } from './day';
import { addMinutes, compareInstants, intervalFrom, minutesBetween } from './instant';
import { clockText, localDay, localTime, minutesFromText, minutesOfDay, nearestTime } from './local';
import { instantAt, isTimeZone, shiftDays } from './zone';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';

describe('instants', () => {
  it('minutes are added and counted across midnight', () => {
    expect(addMinutes('2026-10-08T23:50:00Z', 20)).toBe('2026-10-09T00:10:00.000Z');
    expect(minutesBetween('2026-10-08T23:50:00Z', '2026-10-09T00:10:00.000Z')).toBe(20);
  });

  it('the same instant written with and without fraction is the same', () => {
    expect(compareInstants('2026-10-08T00:00:00Z', '2026-10-08T00:00:00.000Z')).toBe(0);
  });

  it('an interval lasts its minutes', () => {
    const { start, end } = intervalFrom('2026-10-08T00:00:00Z', 45);
    expect(end - start).toBe(45);
  });

  it('what is no instant is refused', () => {
    expect(() => addMinutes('tomorrow', 1)).toThrow(RangeError);
  });
});

describe('days', () => {
  it('are counted across months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysFrom('2026-10-08', '2026-10-10')).toEqual(['2026-10-08', '2026-10-09', '2026-10-10']);
    expect(daysFrom('2026-10-08', '2026-10-07')).toEqual([]);
    expect(weekday('2026-10-08')).toBe(4);
  });

  it.each([
    ['2026-10-08', true],
    ['2026-02-30', false],
    ['2026-1-1', false],
    ['8 October', false],
  ])('%s is a day: %s', (text, answer) => expect(isDay(text)).toBe(answer));

  it.each([
    ['1970-01-01', true],
    ['2199-12-31', true],
    ['0026-10-08', false],
    ['2026-02-30', false],
  ])('%s can be stored: %s', (text, answer) => expect(isStorableDay(text)).toBe(answer));
});

describe('local time', () => {
  it('belongs to the day of its own zone', () => {
    expect(localDay('2026-10-08T23:30:00Z', SHANGHAI)).toBe('2026-10-09');
    expect(localTime('2026-10-08T23:30:00Z', SHANGHAI)).toBe('07:30');
    expect(localTime('2026-10-08T16:00:00Z', SHANGHAI)).toBe('00:00');
  });

  it('half past eight in Shanghai is half past midnight in UTC', () => {
    expect(instantAt('2026-10-09', 510, SHANGHAI)).toBe('2026-10-09T00:30:00.000Z');
    expect(instantAt('2026-10-09', 1440, SHANGHAI)).toBe('2026-10-09T16:00:00.000Z');
  });

  it('the night the clocks go forward: a skipped time lies one hour later on the clock', () => {
    expect(instantAt('2026-03-29', 150, BERLIN)).toBe('2026-03-29T01:30:00.000Z');
    expect(localTime('2026-03-29T01:30:00Z', BERLIN)).toBe('03:30');
    expect(minutesBetween(instantAt('2026-03-29', 60, BERLIN), instantAt('2026-03-29', 240, BERLIN))).toBe(120);
  });

  it('the night the clocks go back: a repeated time is the first of the two', () => {
    expect(instantAt('2026-10-25', 150, BERLIN)).toBe('2026-10-25T00:30:00.000Z');
    expect(localTime('2026-10-25T01:30:00Z', BERLIN)).toBe('02:30');
    expect(minutesBetween(instantAt('2026-10-25', 60, BERLIN), instantAt('2026-10-25', 240, BERLIN))).toBe(240);
  });

  it('moved by days, a time keeps its place on the clock across the change', () => {
    expect(shiftDays('2026-03-28T07:00:00.000Z', 1, BERLIN)).toBe('2026-03-29T06:00:00.000Z');
  });

  it('a minute of a day survives the way to an instant and back', () => {
    const zones = fc.constantFrom(SHANGHAI, 'UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 180, max: 1439 }), zones, (n, minutes, zone) => {
        const day = addDays('2024-01-01', n);
        const instant = instantAt(day, minutes, zone);
        expect([localDay(instant, zone), minutesOfDay(instant, zone)]).toEqual([day, minutes]);
      }),
    );
  });

  it('knows a zone by its name', () => {
    expect([isTimeZone(SHANGHAI), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
  });
});

describe('what people type for a time', () => {
  it.each([
    ['8:05', 485],
    ['08：05', 485],
    ['０８：０５', 485],
    ['0805', 485],
    ['805', 485],
    ['8', 480],
    ['8点半', 510],
    ['14点05分', 845],
    ['24:00', 1440],
    ['24:01', undefined],
    ['8:60', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, minutes) => expect(minutesFromText(text)).toBe(minutes));

  it('is shown with two digits each', () => expect([clockText(485), clockText(1530)]).toEqual(['08:05', '25:30']));
});

describe('a time typed without its day', () => {
  it.each([
    ['2026-10-08T15:50:00.000Z', '00:10', '2026-10-08T16:10:00.000Z'],
    ['2026-10-08T16:10:00.000Z', '23:50', '2026-10-08T15:50:00.000Z'],
    ['2026-10-08T01:00:00.000Z', '09:20', '2026-10-08T01:20:00.000Z'],
    ['2026-10-08T01:00:00.000Z', '08:40', '2026-10-08T00:40:00.000Z'],
  ])('near %s, %s is %s', (near, typed, at) => {
    expect(nearestTime(minutesFromText(typed)!, near, SHANGHAI)).toBe(at);
  });

  it('is as near also where the clocks change', () => {
    expect(nearestTime(10, '2026-10-24T21:50:00Z', BERLIN)).toBe('2026-10-24T22:10:00.000Z');
  });
});
