import fc from 'fast-check';
import { type PersonToPlace, proposeRooms, proposeSeats, proposeTables, proposeVehicles } from './index';

/** Guests of a unit: `many('怀集县', 3)` are 怀集县1 … 怀集县3. */
const many = (unit: string, n: number, more: Partial<PersonToPlace> = {}): PersonToPlace[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${unit}${i + 1}`, unitPath: ['肇庆市', unit], ...more }));
const coach = (id: string, free: number, role: 'guests' | 'leading' | 'service' = 'guests', passengers = free) => ({
  id,
  free,
  passengers,
  role,
});
const where = (placed: { attendeeId: string; placeId: string }[]) => (prefix: string) => [
  ...new Set(placed.filter(({ attendeeId }) => attendeeId.startsWith(prefix)).map(({ placeId }) => placeId)),
];

describe('a proposal of vehicles', () => {
  it('keeps each county in one coach and fills the coaches alike', () => {
    const guests = [...many('怀集', 20), ...many('封开', 20), ...many('德庆', 20), ...many('广宁', 20)];
    const { placed, unplaced } = proposeVehicles(guests, [coach('1', 45), coach('2', 45)]);
    const of = where(placed);
    expect(unplaced).toEqual([]);
    expect(['怀集', '封开', '德庆', '广宁'].map(county => of(county).length)).toEqual([1, 1, 1, 1]);
    expect(['1', '2'].map(id => placed.filter(({ placeId }) => placeId === id).length)).toEqual([40, 40]);
  });

  it('puts leaders into the leading vehicle, and nobody into a service vehicle', () => {
    const guests = [...many('市', 3, { category: '市领导' }), ...many('怀集', 4)];
    const vehicles = [coach('领', 2, 'leading'), coach('服', 10, 'service'), coach('1', 10)];
    const of = where(proposeVehicles(guests, vehicles).placed);
    expect([of('市1'), of('市2'), of('市3'), of('怀集')]).toEqual([['领'], ['领'], ['1'], ['1']]);
  });

  it('takes a unit apart only where nothing holds it, and says who is left over', () => {
    const { placed, unplaced } = proposeVehicles(many('怀集', 9), [coach('1', 4), coach('2', 4)]);
    expect([placed.length, unplaced]).toEqual([8, [{ attendeeId: '怀集9', reason: 'no-room' }]]);
  });

  it('names everybody once and never overfills, whatever comes', () => {
    const unit = fc.constantFrom('甲', '乙', '丙', '丁');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.array(fc.nat(20), { maxLength: 5 }), (units, frees) => {
        const guests = units.map((name, n) => ({ id: `${n}`, unitPath: ['市', name] }));
        const vehicles = frees.map((free, n) => coach(`v${n}`, free, 'guests', free + 1));
        const { placed, unplaced } = proposeVehicles(guests, vehicles);
        const named = [...placed, ...unplaced].map(({ attendeeId }) => attendeeId);
        expect(named.sort()).toEqual(guests.map(({ id }) => id).sort());
        for (const { id, free } of vehicles)
          expect(placed.filter(({ placeId }) => placeId === id).length).toBeLessThanOrEqual(free);
        if (unplaced.length) expect(placed.length).toBe(frees.reduce((sum, free) => sum + free, 0));
      }),
    );
  });
});

describe('a proposal of rooms', () => {
  const room = (id: string, beds: number, sexes: ('male' | 'female')[] = []) => ({
    id,
    beds,
    free: beds - sexes.length,
    sexes,
  });

  it('shares rooms within one sex, first within a unit, then with neighbours', () => {
    const guests = [
      ...many('怀集男', 3, { sex: 'male', unitPath: ['怀集'] }),
      ...many('怀集女', 1, { sex: 'female', unitPath: ['怀集'] }),
      ...many('封开男', 1, { sex: 'male', unitPath: ['封开'] }),
    ];
    const { placed, unplaced } = proposeRooms(guests, [room('A', 2), room('B', 2), room('C', 2)]);
    const of = where(placed);
    expect(unplaced).toEqual([]);
    expect(of('怀集男1')).toEqual(of('怀集男2'));
    expect(of('怀集男3')).toEqual(of('封开男1'));
    expect([...of('怀集男'), ...of('封开男')]).not.toContain(of('怀集女')[0]);
  });

  it('gives leaders a room to themselves, fills begun rooms with the same sex only, and asks for an unknown sex', () => {
    const guests = [
      ...many('领', 1, { category: '市领导', sex: 'male' }),
      ...many('男', 1, { sex: 'male' }),
      ...many('女', 1, { sex: 'female' }),
      ...many('谁', 1),
    ];
    const rooms = [room('单', 1), room('女住', 2, ['female']), room('男住', 2, ['male'])];
    const { placed, unplaced } = proposeRooms(guests, rooms);
    const of = where(placed);
    expect([of('领'), of('男'), of('女')]).toEqual([['单'], ['男住'], ['女住']]);
    expect(unplaced).toEqual([{ attendeeId: '谁1', reason: 'sex-unknown' }]);
  });
});

describe('a proposal of tables', () => {
  it('seats leaders at the first table and the units after them, each together', () => {
    const guests = [...many('怀集', 6), ...many('市', 4, { category: '领导' }), ...many('封开', 6), ...many('德庆', 4)];
    const tables = ['1', '2', '3'].map(id => ({ id, free: 10 }));
    const of = where(proposeTables(guests, tables).placed);
    expect([of('市'), of('怀集'), of('封开'), of('德庆')]).toEqual([['1'], ['2'], ['3'], ['2']]);
  });
});

describe('a proposal of seats', () => {
  it('goes row by row in official order, leaders first, around seats that are taken', () => {
    const guests = [...many('怀集', 3), ...many('市', 1, { category: '领导' })];
    expect(proposeSeats(guests, { perRow: 2, rows: 2, taken: new Set(['1-2']) })).toEqual({
      placed: [
        { attendeeId: '市1', seat: '1-1' },
        { attendeeId: '怀集1', seat: '2-1' },
        { attendeeId: '怀集2', seat: '2-2' },
      ],
      unplaced: [{ attendeeId: '怀集3', reason: 'no-room' }],
    });
  });
});
