export * from './findings/word-findings';
export { ReleaseChanges } from './publish/release-changes';
