export * from './meeting';
export * from './read-seats';
