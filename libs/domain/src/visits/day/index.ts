export * from './derived-id';
export * from './forecast-day';
export * from './keep-ids';
export * from './left-behind';
export * from './merge-marks';
export * from './run-forecast';
export * from './runs-of-day';
export * from './settle-events';
