import type { HallDto, MeetingDto, VenueDto } from '@yicheng/contracts';
import { meetingStatus, type Role } from '@yicheng/domain';
import type { Meeting } from './meeting.entity';
import type { Hall, Venue } from './venue.entity';

/** The local date of an instant in a zone, YYYY-MM-DD. */
const localDate = (now: Date, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);

export const toMeetingDto = (row: Meeting, workspaceSlug: string, roles: Role[], now: Date): MeetingDto => ({
  id: row.id,
  workspaceId: row.workspaceId,
  workspaceSlug,
  title: row.title,
  slug: row.slug,
  timeZone: row.timeZone,
  startDate: row.startDate,
  endDate: row.endDate,
  ...(row.kind === null ? {} : { kind: row.kind }),
  language: row.language,
  status: meetingStatus(row.status, row, localDate(now, row.timeZone)),
  roles: [...new Set(roles)],
  ...(row.latestRelease === null ? {} : { latestRelease: row.latestRelease }),
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export const toVenueDto = (row: Venue): VenueDto => ({
  id: row.id,
  name: row.name,
  ...(row.address === null ? {} : { address: row.address }),
  ...(row.longitude === null ? {} : { longitude: row.longitude }),
  ...(row.latitude === null ? {} : { latitude: row.latitude }),
  ...(row.crs === null ? {} : { crs: row.crs }),
  version: row.version,
});

export const toHallDto = (row: Hall): HallDto => ({
  id: row.id,
  venueId: row.venueId,
  name: row.name,
  ...(row.seats === null ? {} : { seats: row.seats }),
  position: row.position,
  version: row.version,
});
