export * from './announcement.dto';
