export * from './findings/word-findings';
