export * from './adjustment.dto';
export * from './day.dto';
export * from './itinerary.dto';
export * from './plans.dto';
export * from './routing.dto';
export * from './run.dto';
export * from './stop.dto';
export * from './timing.dto';
