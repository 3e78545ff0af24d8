export * from './document.dto';
