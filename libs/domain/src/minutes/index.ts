export * from './parse-remark-line';
export * from './remark';
export * from './what-is-on';
