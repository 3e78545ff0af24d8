export * from './engagements';
export { isUnplanned } from './soonest';
export * from './visit-context';
export * from './visit-plan';
export * from './visit-repair';
export * from './visit-repairs';
