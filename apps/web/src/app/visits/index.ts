export * from './graph/index';
export { wordVisitFinding } from './visit-finding-words';
