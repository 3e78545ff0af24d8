export * from './apply-trial';
export * from './merge-entries';
export * from './next-mark';
export * from './trial-drives';
export * from './trial-run';
