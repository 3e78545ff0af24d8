export * from './plan-itinerary';
export * from './to-plan-request';
