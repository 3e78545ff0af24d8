export * from './answer';
export { faultsOf } from './check-answer';
export type { PlanClock } from './budget';
export * from './plan';
export { PlanRequestError, readPlanRequest } from './read-request';
export * from './request';
