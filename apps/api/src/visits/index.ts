export { AnnouncementSenders, type SendAnnouncement } from './announcement-senders';
export { Days } from './day/days.service';
export { ExpectedTimes } from './day/expected-times';
export { Itineraries } from './itineraries.service';
export { type ReadReleased, ReleasedItineraries } from './released-itineraries';
export { VisitsModule } from './visits.module';
export { Surroundings } from './surroundings';
