export * from './compare-texts';
export * from './estimate-minutes';
export * from './keeps-version';
export * from './paragraphs';
export * from './speaker-note';
