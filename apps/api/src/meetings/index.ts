export { Meeting } from './meeting.entity';
export { type Copier, MeetingCopies, type MeetingCopy } from './meeting-copies';
export { MeetingsModule } from './meetings.module';
export { Meetings } from './meetings.service';
export { type MemberCheck, Members } from './members.service';
export { Hall, Venue } from './venue.entity';
export { Venues } from './venues.service';
