import { isVehicleSeat, seatFromText } from './assignment';

describe('a seat', () => {
  it.each([
    ['3-12', '3-12'],
    ['３－１２', '3-12'],
    [' 3 — 12 ', '3-12'],
    ['A3–12', 'A3-12'],
    ['', ''],
  ])('typed as %j is %j', (typed, kept) => {
    expect(seatFromText(typed)).toBe(kept);
  });

  it('that is a plain number is one in the vehicle, any other one in the hall', () => {
    expect(['32', '3-12', 'A3', ''].map(isVehicleSeat)).toEqual([true, false, false, false]);
  });
});
