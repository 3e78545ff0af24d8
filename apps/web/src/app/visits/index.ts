export * from './graph/index';
