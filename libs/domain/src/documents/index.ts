export * from './build-handbook';
export * from './document-dates';
export * from './document-words';
export * from './handbook';
export * from './handbook-source';
export * from './official-name';
export * from './title-lines';
