export * from './roster-import.dto';
