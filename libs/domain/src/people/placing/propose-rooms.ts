import type { Sex } from '../attendee';
import { type PersonToPlace, isLeader, partsOf, type OpenPlace, type Placing } from './placing';

/** A room with who sleeps in it already. */
export interface OpenRoom extends OpenPlace {
  beds: number;
  sexes: readonly (Sex | undefined)[];
}

/**
 * Who sleeps where. A room is shared by people of one sex only: first of one unit, then of neighbouring units in official
 * order. Leaders have a room to themselves while empty ones last, as has whoever's sex is not known.
 */
export function proposeRooms(guests: readonly PersonToPlace[], rooms: readonly OpenRoom[]): Placing {
  const open = rooms.map(room => ({ ...room, sex: room.sexes[0], mixed: new Set(room.sexes).size > 1 }));
  const answer: Placing = { placed: [], unplaced: [] };
  const put = (guest: PersonToPlace, room: (typeof open)[number]): void => {
    room.free -= 1;
    room.sex = guest.sex;
    answer.placed.push({ attendeeId: guest.id, placeId: room.id });
  };
  const empty = () => open.filter(({ free, beds }) => free > 0 && free === beds);
  const alone = guests.filter(guest => isLeader(guest) || guest.sex === undefined);
  const sharing = guests.filter(guest => !alone.includes(guest));
  const left: PersonToPlace[] = [];
  for (const guest of alone) {
    const room = empty().sort((a, b) => a.beds - b.beds)[0];
    if (room) {
      put(guest, room);
      room.free = 0;
    } else if (guest.sex === undefined) answer.unplaced.push({ attendeeId: guest.id, reason: 'sex-unknown' });
    else left.push(guest);
  }
  for (const sex of ['female', 'male'] as const) {
    const odd: PersonToPlace[] = left.filter(guest => guest.sex === sex);
    for (const unit of byUnit(sharing.filter(guest => guest.sex === sex))) {
      for (let next = 0; next < unit.length;) {
        const room = empty().find(({ beds }) => beds <= unit.length - next);
        if (!room) {
          odd.push(...unit.slice(next));
          break;
        }
        unit.slice(next, next + room.beds).forEach(guest => put(guest, room));
        next += room.beds;
      }
    }
    for (const guest of odd) {
      const begun = open.find(room => room.free > 0 && room.free < room.beds && room.sex === sex && !room.mixed);
      const room = begun ?? empty()[0];
      if (room) put(guest, room);
      else answer.unplaced.push({ attendeeId: guest.id, reason: 'no-room' });
    }
  }
  return answer;
}

/** The guests by their own unit, in official order. */
const byUnit = (guests: readonly PersonToPlace[]): PersonToPlace[][] =>
  partsOf(
    guests.map(guest => ({ ...guest, unitPath: [guest.unitPath.at(-1) ?? guest.id] })),
    0,
  );
