export * from './itinerary.dto';
export * from './timing.dto';
