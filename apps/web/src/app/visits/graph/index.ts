export type { GraphEdit } from './graph-hand';
export type { GraphLive, GraphVehicle } from './graph-view';
export * from './train-graph';
