export * from './graph/index';
export { wordVisitFinding } from './visit-finding-words';
export type { VisitNames } from './visit-names';
