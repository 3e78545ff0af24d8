export * from './changed-entries';
export * from './compose-programme';
export { mealsOnTheWay } from './eaten-once';
export * from './now-and-next';
export * from './programme';
export * from './reply';
