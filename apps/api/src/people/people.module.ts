import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { MeetingCopies, Members, MeetingsModule } from '../meetings/index';
import { type FieldProblem, GrantSources, PassHolders } from '../platform/index';
import { AssignmentRow, GroupRow } from './assignment.entity';
import { AssignmentsController } from './assignments.controller';
import { Assignments } from './assignments.service';
import { AttendeePasses } from './attendee-passes.service';
import { AttendeeRow } from './attendee.entity';
import { AttendeesController } from './attendees.controller';
import { Attendees, unitsOf } from './attendees.service';
import { copyPeople } from './copy-people';
import { Disclosure } from './disclosure.entity';
import { Disclosures } from './disclosures.service';
import { GroupsController } from './groups.controller';
import { Groups } from './groups.service';
import { NumbersController } from './numbers.controller';
import { Numbers } from './numbers.service';
import { PassesController } from './passes.controller';
import { neededBy, PersonUses } from './person-uses';
import { HotelRoomRow, TableRow } from './hotel-room.entity';
import { PlacesController } from './places.controller';
import { Places } from './places.service';
import { Placings } from './placings.service';
import { RosterExportController } from './roster-export.controller';
import { RosterExport } from './roster-export.service';
import { UnitRow } from './unit.entity';
import { UnitsController } from './units.controller';
import { Units } from './units.service';
import { VehicleRow } from './vehicle.entity';
import { VehiclesController } from './vehicles.controller';
import { Vehicles } from './vehicles.service';

const services = [
  Assignments,
  AttendeePasses,
  Attendees,
  Disclosures,
  Groups,
  Numbers,
  PersonUses,
  Places,
  Placings,
  RosterExport,
  Units,
  Vehicles,
];

@Module({
  imports: [
    MeetingsModule,
    TypeOrmModule.forFeature([
      AssignmentRow,
      AttendeeRow,
      Disclosure,
      GroupRow,
      HotelRoomRow,
      TableRow,
      UnitRow,
      VehicleRow,
    ]),
  ],
  controllers: [
    AssignmentsController,
    AttendeesController,
    GroupsController,
    PlacesController,
    NumbersController,
    PassesController,
    UnitsController,
    VehiclesController,
    RosterExportController,
  ],
  providers: services,
  exports: services,
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly vehicles: Vehicles,
    private readonly grants: GrantSources,
    private readonly holders: PassHolders,
    private readonly members: Members,
    private readonly uses: PersonUses,
    private readonly copies: MeetingCopies,
  ) {}

  onModuleInit(): void {
    this.copies.register(copyPeople);
    this.uses.register('has a vehicle', neededBy('SELECT id FROM assignment WHERE meeting_id = $1 AND id = ANY($2)'));
    this.uses.register(
      'is a captain',
      neededBy('SELECT unnest(captain_ids) AS id FROM vehicle WHERE meeting_id = $1 AND captain_ids && $2::uuid[]'),
    );
    this.uses.register(
      'has a link',
      neededBy('SELECT attendee_id AS id FROM pass WHERE meeting_id = $1 AND attendee_id = ANY($2)'),
    );
    this.uses.register(
      'has a role',
      neededBy('SELECT attendee_id AS id FROM membership WHERE meeting_id = $1 AND attendee_id = ANY($2)'),
    );
    this.grants.register(async (meetingId, attendeeId) => {
      const vehicleIds = await this.vehicles.captainOf(meetingId, attendeeId);
      return vehicleIds.length ? [{ role: 'captain', meetingId, vehicleIds }] : [];
    });
    this.holders.register(async (meetingId, attendeeId) => {
      const row = await this.database.manager.findOneBy(AttendeeRow, { id: attendeeId, meetingId });
      return row?.phone ?? undefined;
    });
    this.members.register(async (meetingId, { attendeeId, unitId }) => {
      const { manager } = this.database;
      const problems: FieldProblem[] = [];
      if (attendeeId && !(await manager.existsBy(AttendeeRow, { id: attendeeId, meetingId }))) {
        problems.push({ field: 'attendeeId', problem: 'is nobody of this meeting' });
      }
      if (unitId && !(await unitsOf(manager, meetingId)).some(({ id }) => id === unitId.toLowerCase())) {
        problems.push({ field: 'unitId', problem: 'is not a unit of this workspace' });
      }
      return problems;
    });
  }
}
