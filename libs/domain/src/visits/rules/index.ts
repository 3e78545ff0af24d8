export * from './engagements';
export * from './visit-context';
export * from './visit-plan';
export * from './visit-repair';
export * from './visit-repairs';
