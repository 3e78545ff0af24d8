export { AgendaItemRow } from './agenda-item.entity';
export { AgendaItems } from './agenda-items.service';
export { AgendaModule } from './agenda.module';
export { type EstimatesOf, NoteEstimates } from './note-estimates';
export { ReleaseRow } from './release.entity';
export { Releases } from './releases.service';
