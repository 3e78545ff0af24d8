import { IsNull, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Copier } from '../meetings/index';
import { Membership } from '../platform/index';
import { AssignmentRow, GroupRow } from './assignment.entity';
import { AttendeeRow } from './attendee.entity';
import { HotelRoomRow, TableRow } from './hotel-room.entity';
import { VehicleRow } from './vehicle.entity';

/** Groups and vehicles of a duplicate, and the people with where they ride and sit; nobody has replied yet. */
export const copyPeople: Copier = async copy => {
  await copy.rows(GroupRow, 'group');
  await copy.rows(VehicleRow, 'vehicle', ({ captainIds }) => ({
    captainIds: copy.people ? captainIds.map(copy.id) : [],
  }));
  await copy.rows(HotelRoomRow, 'hotel-room');
  await copy.rows(TableRow, 'table');
  if (!copy.people) return;
  await copy.rows(AttendeeRow, 'attendee', ({ groupId, reply }) => ({
    groupId: groupId && copy.id(groupId),
    reply: reply === 'unnamed' ? reply : ('named' as const),
    replyReason: null,
    substitute: null,
    importId: null,
  }));
  await copy.rows(AssignmentRow, 'assignment', ({ vehicleId, hotelRoomId, tableId }) => ({
    vehicleId: vehicleId && copy.id(vehicleId),
    hotelRoomId: hotelRoomId && copy.id(hotelRoomId),
    tableId: tableId && copy.id(tableId),
  }));
  await copyLiaisons(copy);
};

const copyLiaisons: Copier = async ({ tx, from, to, id }) => {
  const members = await tx.manager.findBy(Membership, { meetingId: from.id, attendeeId: Not(IsNull()) });
  for (const { role, unitId, attendeeId } of members) {
    const member = { id: uuidv7(), meetingId: to.id, userId: null, attendeeId: id(attendeeId!), role, unitId };
    await tx.manager.insert(Membership, member);
    tx.record('membership', member.id, 'put');
  }
};
