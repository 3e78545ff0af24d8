export * from './edit-run';
export * from './live-lines';
export * from './planned-runs';
export * from './train-graph';
export * from './train-graph-shape';
