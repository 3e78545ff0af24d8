export * from './itinerary.dto';
export * from './run.dto';
export * from './timing.dto';
