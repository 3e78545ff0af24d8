export * from './graph/index';
export { wordVisitFinding } from './visit-finding-words';
export type { VisitNames } from './visit-names';
export { StripMapView, type StripVehicle } from './strip-map/strip-map';
