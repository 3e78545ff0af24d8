import { readSeats } from './read-seats';

describe('the seats of a hall, as typed', () => {
  it('are a number, also in full-width digits; nothing typed is nothing said', () => {
    expect(['260', ' 260 ', '２６０', '0', '', ' '].map(readSeats)).toEqual([260, 260, 260, 0, undefined, undefined]);
  });

  it('are wrong where it is no number of seats, so that nothing typed is lost without a word', () => {
    expect(['-5', '2.5', '两百', '1e3', '100001'].map(readSeats)).toEqual(Array(5).fill('wrong'));
  });
});
