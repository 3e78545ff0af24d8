export { Itineraries } from './itineraries.service';
export { type ReadReleased, ReleasedItineraries } from './released-itineraries';
export { VisitsModule } from './visits.module';
