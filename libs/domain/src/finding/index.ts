export * from './accepted-finding';
export * from './finding';
