import { byConvoyOrder } from './convoy-order';

it('a convoy drives behind its leading car, the spare comes last', () => {
  const vehicles = (['spare', 'guests', 'medical', 'leading', 'guests'] as const).map((role, i) => ({
    role,
    number: 9 - i,
  }));
  expect(vehicles.sort(byConvoyOrder).map(({ role, number }) => [role, number])).toEqual([
    ['leading', 6],
    ['guests', 5],
    ['guests', 8],
    ['medical', 7],
    ['spare', 9],
  ]);
});
