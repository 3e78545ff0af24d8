export * from './answer';
export { faultsOf } from './check-answer';
export * from './plan';
export { PlanRequestError, readPlanRequest } from './read-request';
export * from './request';
