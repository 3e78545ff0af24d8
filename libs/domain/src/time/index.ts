export * from './day';
export * from './duration';
export * from './instant';
export * from './interval';
export * from './local';
export * from './zone';
