export * from './announcement';
export * from './audience';
