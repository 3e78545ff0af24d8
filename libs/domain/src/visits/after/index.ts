export * from './compare-day';
export * from './improve-legs';
export * from './measured-stays';
