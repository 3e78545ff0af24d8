export { AnnouncementSenders, type SendAnnouncement, type Told } from './announcement-senders';
export { Days } from './day/days.service';
export { ExpectedTimes } from './day/expected-times';
export { StopCallers } from './day/stop-callers';
export { Itineraries } from './itineraries.service';
export { type ReadReleased, ReleasedItineraries } from './released-itineraries';
export { VisitsModule } from './visits.module';
export { Surroundings } from './surroundings';
