import type {
  AssignmentDto,
  AttendeeDto,
  GroupDto,
  HotelRoomDto,
  PostDto,
  TableDto,
  UnitDto,
  VehicleDto,
} from '@yicheng/contracts';
import { maskPhone, phoneTrouble, type Post } from '@yicheng/domain';
import type { AssignmentRow, GroupRow } from './assignment.entity';
import type { AttendeeRow } from './attendee.entity';
import type { HotelRoomRow, TableRow } from './hotel-room.entity';
import type { UnitRow } from './unit.entity';
import type { VehicleRow } from './vehicle.entity';

/** Names of units by id, for writing out posts. */
export type UnitNames = ReadonlyMap<string, string>;

export const toUnitDto = (row: UnitRow): UnitDto => ({
  id: row.id,
  ...(row.parentId === null ? {} : { parentId: row.parentId }),
  name: row.name,
  aliases: row.aliases,
  position: row.position,
  version: row.version,
});

/** A post with its unit's name, whether the directory knows the unit or not. */
export const toPostDto = ({ unitId, unit, post }: Post, names: UnitNames): PostDto => {
  const name = (unitId && names.get(unitId)) || unit;
  return { ...(unitId ? { unitId } : {}), ...(name ? { unit: name } : {}), post };
};

/** An attendee as lists show them: the phone number masked, whoever asks. */
export const toAttendeeDto = (row: AttendeeRow, names: UnitNames, vehicleId?: string | null): AttendeeDto => ({
  id: row.id,
  name: row.name,
  posts: row.posts.map(post => toPostDto(post, names)),
  ...phoneColumns(row),
  ...(row.email === null ? {} : { email: row.email }),
  ...(row.category === null ? {} : { category: row.category }),
  ...(row.sex === null ? {} : { sex: row.sex }),
  ...(row.nationality === null ? {} : { nationality: row.nationality }),
  ...(row.groupId === null ? {} : { groupId: row.groupId }),
  reply: row.reply,
  ...(row.replyReason === null ? {} : { replyReason: row.replyReason }),
  ...(row.substitute === null ? {} : { substitute: toSubstitute(row.substitute, names) }),
  ...(row.note === null ? {} : { note: row.note }),
  position: row.position,
  pinyin: row.pinyin,
  strokes: row.strokes,
  ...(vehicleId ? { vehicleId } : {}),
  version: row.version,
  updatedAt: row.updatedAt,
});

const phoneColumns = ({ phone }: AttendeeRow): Pick<AttendeeDto, 'phone' | 'phoneProblem'> => {
  const phoneProblem = phoneTrouble({ phone });
  return phone === null ? {} : { phone: maskPhone(phone), ...(phoneProblem ? { phoneProblem } : {}) };
};

const toSubstitute = ({ name, posts, phone }: NonNullable<AttendeeRow['substitute']>, names: UnitNames) => ({
  name,
  ...(posts ? { posts: posts.map(post => toPostDto(post, names)) } : {}),
  ...(phone ? { phone: maskPhone(phone) } : {}),
});

export const toVehicleDto = (row: VehicleRow, people: number): VehicleDto => ({
  id: row.id,
  number: row.number,
  ...(row.plate === null ? {} : { plate: row.plate }),
  passengers: row.passengers,
  ...(row.class === null ? {} : { class: row.class }),
  role: row.role,
  ...(row.driver === null ? {} : { driver: row.driver }),
  ...(row.driverPhone === null ? {} : { driverPhone: row.driverPhone }),
  captainIds: row.captainIds,
  people,
  version: row.version,
});

export const toAssignmentDto = (row: AssignmentRow): AssignmentDto => ({
  attendeeId: row.id,
  ...(row.vehicleId === null ? {} : { vehicleId: row.vehicleId }),
  ...(row.hotelRoomId === null ? {} : { hotelRoomId: row.hotelRoomId }),
  ...(row.tableId === null ? {} : { tableId: row.tableId }),
  ...(row.seat === null ? {} : { seat: row.seat }),
  version: row.version,
});

export const toHotelRoomDto = (row: HotelRoomRow, people: number): HotelRoomDto => ({
  id: row.id,
  number: row.number,
  beds: row.beds,
  ...(row.hotel === '' ? {} : { hotel: row.hotel }),
  people,
  version: row.version,
});

export const toTableDto = (row: TableRow, people: number): TableDto => ({
  id: row.id,
  number: row.number,
  seats: row.seats,
  ...(row.name === null ? {} : { name: row.name }),
  people,
  version: row.version,
});

export const toGroupDto = (row: GroupRow): GroupDto => ({
  id: row.id,
  name: row.name,
  position: row.position,
  version: row.version,
});
