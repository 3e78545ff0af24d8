import { type PersonToPlace, isLeader } from './placing';

/** A hall's seats for those below the stage: rows from the front, so many seats in each. */
export interface SeatPlan {
  perRow: number;
  rows: number;
  /** Seats that are taken: `1-12` for the twelfth of the first row. */
  taken: ReadonlySet<string>;
}

/** Who sits where: leaders first, then in official order, row by row from the front; whoever finds none is left over. */
export function proposeSeats(
  guests: readonly PersonToPlace[],
  { perRow, rows, taken }: SeatPlan,
): { placed: { attendeeId: string; seat: string }[]; unplaced: { attendeeId: string; reason: 'no-room' }[] } {
  const free = Array.from({ length: rows * perRow }, (_, n) => `${Math.floor(n / perRow) + 1}-${(n % perRow) + 1}`);
  const seats = free.filter(seat => !taken.has(seat));
  const order = [...guests.filter(isLeader), ...guests.filter(guest => !isLeader(guest))];
  return {
    placed: order.slice(0, seats.length).map(({ id }, n) => ({ attendeeId: id, seat: seats[n]! })),
    unplaced: order.slice(seats.length).map(({ id }) => ({ attendeeId: id, reason: 'no-room' })),
  };
}
