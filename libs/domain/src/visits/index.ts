export * from './check-itinerary';
export * from './estimate-leg';
export * from './itinerary';
export * from './legs';
export * from './place';
export * from './rules/visit-plan';
export * from './time-itinerary';
export * from './timing';
