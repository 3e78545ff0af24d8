export * from './compare-day';
export * from './improve-legs';
