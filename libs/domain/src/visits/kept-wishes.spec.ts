import { keptWishes } from './kept-wishes';
import { aStop, at } from './testing';

const [a, b, c] = [aStop('a'), aStop('b'), aStop('c')];
const wishes = {
  terms: [
    { vehicleId: 'v1', stopIds: ['a', 'b'] },
    { vehicleId: 'v2', latest: at('17:00'), stopIds: ['a'] },
    { vehicleId: 'v3', stopIds: ['a'] },
  ],
  together: [{ stopId: 'b', vehicleIds: ['v1', 'v2', 'v3'] }],
  pins: [
    { vehicleId: 'v1', depart: at('08:00') },
    { vehicleId: 'v2', order: ['a', 'b'] },
    { stopId: 'b', before: 'c' },
  ],
};

describe('what is still wished when something is gone', () => {
  it('with everybody and everything there, all of it', () => {
    expect(keptWishes(wishes, ['v1', 'v2', 'v3'], [a, b, c])).toEqual(wishes);
    expect(keptWishes({}, [], [])).toEqual({ terms: [], together: [], pins: [] });
  });

  it('without a vehicle, nothing of it, and the others still begin together', () => {
    const { terms, together, pins } = wishes;
    expect(keptWishes(wishes, ['v2', 'v3'], [a, b, c])).toEqual({
      terms: [terms[1], terms[2]],
      together: [{ stopId: 'b', vehicleIds: ['v2', 'v3'] }],
      pins: [pins[1], pins[2]],
    });
    expect(keptWishes({ together }, ['v3'], [a, b, c]).together).toEqual([]);
  });

  it('without a stop, who went only there goes everywhere, and keeps the rest of its terms', () => {
    expect(keptWishes(wishes, ['v1', 'v2', 'v3'], [b, c])).toEqual({
      terms: [
        { vehicleId: 'v1', stopIds: ['b'] },
        { vehicleId: 'v2', latest: at('17:00') },
      ],
      together: wishes.together,
      pins: [wishes.pins[0], wishes.pins[2]],
    });
  });
});
