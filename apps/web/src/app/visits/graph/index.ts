export type { GraphEdit } from './graph-hand';
export type { GraphVehicle } from './graph-view';
export * from './train-graph';
