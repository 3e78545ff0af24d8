import type { Routes } from '@angular/router';
import { MeetingContext } from './platform/meeting-context';
import { MeetingFrame } from './shell/meeting-frame';

/** The areas of a meeting; each loads when it is first opened. */
const areas: Routes = [
  { path: 'agenda', loadChildren: () => import('./agenda/agenda.routes').then(m => m.agendaRoutes) },
  { path: 'people', loadChildren: () => import('./people/people.routes').then(m => m.peopleRoutes) },
  { path: 'visits', loadChildren: () => import('./visits/visits.routes').then(m => m.visitsRoutes) },
  { path: 'speaking', loadChildren: () => import('./speaking/speaking.routes').then(m => m.speakingRoutes) },
  { path: 'minutes', loadChildren: () => import('./minutes/minutes.routes').then(m => m.minutesRoutes) },
  { path: 'documents', loadChildren: () => import('./documents/documents.routes').then(m => m.documentsRoutes) },
];

/** Every address of the console. */
export const appRoutes: Routes = [
  {
    path: 'w/:workspace/m/:meeting',
    component: MeetingFrame,
    providers: [MeetingContext],
    children: [...areas],
  },
];
