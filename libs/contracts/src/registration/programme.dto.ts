import type { EntryKind, EntryPerson, Progress, ProgrammeEntry, ReplyState, Role, SpeakerRole } from '@yicheng/domain';

/** Somebody with a part in an entry. */
export class EntryPersonDto implements EntryPerson {
  name!: string;
  post?: string;
  role!: SpeakerRole;
}

/** As it was planned. */
export class PlannedTimesDto {
  start!: string;
  end!: string;
}

/** One timed piece of one's programme. */
export class ProgrammeEntryDto implements ProgrammeEntry {
  id!: string;
  /** A kind of agenda item, `stop` for a site that is visited, `drive` for the way to one. */
  kind!: EntryKind;
  parentId?: string;
  title!: string;
  start!: string;
  /** End exclusive. */
  end!: string;
  /** Whether it is in one's own day. */
  mine!: boolean;
  /** One's own part in it. */
  part?: SpeakerRole;
  hall?: string;
  venue?: string;
  address?: string;
  /** Where a stop is, in words; where a drive begins. */
  at?: string;
  people?: EntryPersonDto[];
  presenter?: string;
  text?: string;
  /** Whether the times rest on an estimated drive. */
  estimated?: boolean;
  /** On the day, where the vehicle is early or late: `start` and `end` are then as they were or are expected. */
  planned?: PlannedTimesDto;
  /** On the day, of a vehicle that reports: how far it is by its last report, whatever the clock says. */
  progress?: Progress;
}

/** The meeting one's programme belongs to. */
export class ProgrammeMeetingDto {
  id!: string;
  title!: string;
  timeZone!: string;
  startDate!: string;
  endDate!: string;
  language!: string;
}

/** The release a programme comes from. */
export class ProgrammeReleaseDto {
  n!: number;
  at!: string;
  note?: string;
}

/** Whose programme it is. */
export class ProgrammePersonDto {
  attendeeId!: string;
  name!: string;
  unit?: string;
  post?: string;
  reply!: ReplyState;
  roles!: Role[];
  /** The unit a liaison answers for. */
  liaisonUnitId?: string;
  /** The vehicles a captain answers for. */
  captainVehicleIds?: string[];
}

/** The vehicle one rides in. */
export class ProgrammeVehicleDto {
  id!: string;
  number!: number;
  plate?: string;
  class?: string;
  driver?: string;
  driverPhone?: string;
  /** How many people ride in it. */
  people!: number;
}

/** Somebody to call. */
export class ContactDto {
  /** Why to call them: captain of one's vehicle, or liaison of one's unit. */
  role!: 'captain' | 'liaison';
  name!: string;
  phone?: string;
  unit?: string;
}

/** Something one is to speak at; it may be asked for before it is released. */
export class SpeakingSlotDto {
  /** The agenda item; absent where it is a stop one presents. */
  itemId?: string;
  /** The stop one presents. */
  stopId?: string;
  title!: string;
  /** How long one has. */
  minutes!: number;
  /** When, once released. */
  start?: string;
}

/** The room one sleeps in. */
export class ProgrammeRoomDto {
  number!: string;
  hotel?: string;
}

/** The table one eats at. */
export class ProgrammeTableDto {
  number!: number;
  name?: string;
}

/** Where one sleeps, eats and sits; what is absent is not assigned. */
export class ProgrammePlacesDto {
  room?: ProgrammeRoomDto;
  table?: ProgrammeTableDto;
  /** As it is called in the hall: `3-12`. */
  seat?: string;
}

/** An attendee's own programme, from the latest release only. */
export class ProgrammeDto {
  meeting!: ProgrammeMeetingDto;
  /** Absent while nothing is released. */
  release?: ProgrammeReleaseDto;
  me!: ProgrammePersonDto;
  entries!: ProgrammeEntryDto[];
  vehicle?: ProgrammeVehicleDto;
  places?: ProgrammePlacesDto;
  contacts!: ContactDto[];
  /** What one is to speak at. */
  speaking!: SpeakingSlotDto[];
}
