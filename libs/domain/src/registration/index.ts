export * from './changed-entries';
export * from './compose-programme';
export * from './now-and-next';
export * from './programme';
export * from './reply';
