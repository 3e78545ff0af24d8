import { Injectable } from '@nestjs/common';
import type { AgendaItemDto, ProgrammeDto, ProgrammePersonDto, SpeakingSlotDto } from '@yicheng/contracts';
import { composeProgramme, type Guest, placeItems, presentationsOf, type Role } from '@yicheng/domain';
import { DataSource, In } from 'typeorm';
import { AgendaItems, type ReleaseRow, Releases } from '../agenda/index';
import { Hall, Meetings, Venue } from '../meetings/index';
import { AssignmentRow, AttendeeRow, Attendees, unitsOf } from '../people/index';
import { type Actor, problem } from '../platform/index';
import { ExpectedTimes, Itineraries } from '../visits/index';
import { Contacts } from './contacts.service';
import { ownPlaces } from './own-places';
import type { Replying } from './replies.service';
import { Rides } from './rides.service';

/** An attendee's own day. */
@Injectable()
export class Programmes {
  constructor(
    private readonly database: DataSource,
    private readonly meetings: Meetings,
    private readonly releases: Releases,
    private readonly items: AgendaItems,
    private readonly itineraries: Itineraries,
    private readonly attendees: Attendees,
    private readonly rides: Rides,
    private readonly contacts: Contacts,
    private readonly expected: ExpectedTimes,
  ) {}

  /** The programme of an attendee, from the latest release; before the first one it has no entries and no vehicle. */
  async of({ meetingId, attendeeId }: Replying, actor: Actor): Promise<ProgrammeDto> {
    const { manager } = this.database;
    const attendee = await manager.findOneBy(AttendeeRow, { id: attendeeId, meetingId });
    if (!attendee) throw problem.notFound();
    const [meeting, release, assignment, guest] = await Promise.all([
      this.meetings.find(meetingId),
      this.releases.latest(meetingId),
      manager.findOneBy(AssignmentRow, { id: attendeeId, meetingId }),
      this.guest(attendee),
    ]);
    const { id, title, timeZone, startDate, endDate, language } = meeting;
    const programme: ProgrammeDto = {
      meeting: { id, title, timeZone, startDate, endDate, language },
      me: await this.person(attendee, actor),
      entries: [],
      contacts: [],
      speaking: [
        ...(await this.speaking(meetingId, attendeeId, release)),
        ...(await this.presenting(meetingId, attendeeId)),
      ],
    };
    const vehicle = release && (await this.rides.vehicleOf(meetingId, assignment?.vehicleId, release));
    programme.contacts = await this.contacts.of(meetingId, guest.unitIds, vehicle?.captainIds ?? []);
    if (!release) return programme;
    const places = await ownPlaces(manager, assignment);
    const speakers = [...new Set(release.items.flatMap(item => item.speakers.map(speaker => speaker.attendeeId)))];
    const [halls, venues, people, expected] = await Promise.all([
      manager.findBy(Hall, { meetingId }),
      manager.findBy(Venue, { meetingId }),
      speakers.length ? manager.findBy(AttendeeRow, { id: In(speakers), meetingId }) : [],
      this.expected.of(meetingId),
    ]);
    const entries = composeProgramme(
      {
        items: release.items,
        ...expected,
        halls,
        venues: venues.map(({ id, name, address }) => ({ id, name, ...(address ? { address } : {}) })),
        people: new Map(people.map(({ id, name, posts }) => [id, { name, ...(posts[0] && { post: posts[0].post }) }])),
      },
      { ...guest, ...(assignment?.vehicleId && { vehicleId: assignment.vehicleId }) },
    );
    return {
      ...programme,
      release: { n: release.n, at: release.at, ...(release.note ? { note: release.note } : {}) },
      entries,
      ...(vehicle && { vehicle: vehicle.shown }),
      ...(places && { places }),
    };
  }

  /** Where somebody speaks: as released, and of what is not released yet no more than its title and length. */
  private async speaking(
    meetingId: string,
    attendeeId: string,
    release: ReleaseRow | undefined,
  ): Promise<SpeakingSlotDto[]> {
    const drafted = await this.items.all(meetingId);
    const speaks = ({ speakers }: Pick<AgendaItemDto, 'speakers'>): boolean =>
      speakers.some(one => one.attendeeId === attendeeId && one.role === 'speaker');
    const released = new Map(release?.items.map(item => [item.id, item]));
    const times = placeItems(release?.items ?? []);
    return drafted.filter(speaks).map(({ id, title, minutes }) => {
      const shown = released.get(id) ?? { title, minutes };
      const start = times.get(id)?.start;
      return { itemId: id, title: shown.title, minutes: shown.minutes, ...(start && { start }) };
    });
  }

  /** The stops somebody presents: as released, and of what is not released yet no more than its name and length. */
  private async presenting(meetingId: string, attendeeId: string): Promise<SpeakingSlotDto[]> {
    const drafted = presentationsOf(await this.itineraries.plain(meetingId), attendeeId);
    if (!drafted.length) return [];
    const released = presentationsOf((await this.expected.of(meetingId)).itineraries, attendeeId);
    return drafted.map(draft => {
      const shown = released.find(({ stop }) => stop.id === draft.stop.id);
      const { stop, minutes } = shown ?? draft;
      return { stopId: stop.id, title: stop.name, minutes, ...(shown?.start && { start: shown.start }) };
    });
  }

  private async guest(attendee: AttendeeRow): Promise<Guest> {
    const parents = new Map(
      (await unitsOf(this.database.manager, attendee.meetingId)).map(({ id, parentId }) => [id, parentId]),
    );
    const unitIds = new Set(attendee.unitIds);
    for (const id of unitIds) {
      const parent = parents.get(id);
      if (parent) unitIds.add(parent);
    }
    return {
      id: attendee.id,
      unitIds: [...unitIds],
      ...(attendee.groupId && { groupId: attendee.groupId }),
      ...(attendee.category && { category: attendee.category }),
    };
  }

  private async person(attendee: AttendeeRow, { grants }: Actor): Promise<ProgrammePersonDto> {
    const names = await this.attendees.unitNames([attendee]);
    const [first] = attendee.posts;
    const unit = (first?.unitId && names.get(first.unitId)) || first?.unit;
    const liaison = grants.find(grant => grant.role === 'liaison' && grant.unitId);
    const vehicleIds = grants.flatMap(grant => grant.vehicleIds ?? []);
    return {
      attendeeId: attendee.id,
      name: attendee.name,
      ...(unit && { unit }),
      ...(first?.post && { post: first.post }),
      reply: attendee.reply,
      roles: [...new Set<Role>(grants.map(grant => grant.role))],
      ...(liaison?.unitId && { liaisonUnitId: liaison.unitId }),
      ...(vehicleIds.length > 0 && { captainVehicleIds: vehicleIds }),
    };
  }
}
