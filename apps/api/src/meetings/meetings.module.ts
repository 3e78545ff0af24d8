import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Meeting } from './meeting.entity';
import { MeetingsController } from './meetings.controller';
import { Duplicates } from './duplicates.service';
import { MeetingCopies } from './meeting-copies';
import { Meetings } from './meetings.service';
import { WorkspaceUsersController } from './workspace-users.controller';
import { WorkspaceUsers } from './workspace-users.service';
import { MembersController } from './members.controller';
import { Members } from './members.service';
import { Hall, Venue } from './venue.entity';
import { VenuesController } from './venues.controller';
import { Venues } from './venues.service';

@Module({
  imports: [TypeOrmModule.forFeature([Meeting, Venue, Hall])],
  controllers: [MeetingsController, VenuesController, MembersController, WorkspaceUsersController],
  providers: [Duplicates, MeetingCopies, Meetings, Venues, Members, WorkspaceUsers],
  exports: [MeetingCopies, Meetings, Venues, Members],
})
export class MeetingsModule {}
