export * from './answer';
export { faultsOf } from './check-answer';
export type { PlanClock } from './budget';
export { planGreedily } from './greedy';
export { withoutPassed } from './passed-pins';
export * from './plan';
export { PlanRequestError, readPlanRequest } from './read-request';
export * from './request';
