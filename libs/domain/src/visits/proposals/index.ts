export * from './new-order';
export { comparedWith } from './describe';
export * from './plan-conditions';
export * from './plan-itinerary';
export * from './to-plan-request';
