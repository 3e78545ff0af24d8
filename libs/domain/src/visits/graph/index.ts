export * from './edit-run';
export * from './live-lines';
export * from './planned-runs';
export * from './spread';
export * from './stop-numbers';
export * from './train-graph';
export * from './train-graph-shape';
export * from './type-time';
