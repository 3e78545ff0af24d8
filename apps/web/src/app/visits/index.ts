export * from './graph/index';
export { wordVisitFinding } from './visit-finding-words';
export { numberList, type VisitNames } from './visit-names';
export { StripMapView } from './strip-map/strip-map';
export type { StripVehicle } from './strip-map/strip-vehicle';
