import type { ProgrammePlacesDto } from '@yicheng/contracts';
import type { EntityManager } from 'typeorm';
import { type AssignmentRow, HotelRoomRow, TableRow } from '../people/index';

/** Where somebody sleeps, eats and sits, as they read it; nothing while nothing is assigned. */
export async function ownPlaces(
  manager: EntityManager,
  assignment: AssignmentRow | null,
): Promise<ProgrammePlacesDto | undefined> {
  if (!assignment) return undefined;
  const { meetingId, hotelRoomId, tableId, seat } = assignment;
  const [room, table] = await Promise.all([
    hotelRoomId ? manager.findOneBy(HotelRoomRow, { id: hotelRoomId, meetingId }) : null,
    tableId ? manager.findOneBy(TableRow, { id: tableId, meetingId }) : null,
  ]);
  if (!room && !table && seat === null) return undefined;
  return {
    ...(room ? { room: { number: room.number, ...(room.hotel ? { hotel: room.hotel } : {}) } } : {}),
    ...(table ? { table: { number: table.number, ...(table.name === null ? {} : { name: table.name }) } } : {}),
    ...(seat === null ? {} : { seat }),
  };
}
