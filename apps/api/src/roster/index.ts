export { RosterModule } from './roster.module';
export { RosterImports } from './roster-imports.service';
