import type { Routes } from '@angular/router';
import { NowPage } from './now/now-page';

/** Every address under /p/. The first page comes with the application, the others load when opened. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', component: NowPage },
  { path: 'programme', loadComponent: () => import('./programme/programme-page').then(m => m.ProgrammePage) },
  { path: 'mine', loadComponent: () => import('./mine/mine-page').then(m => m.MinePage) },
  { path: 'reply', loadComponent: () => import('./reply/reply-page').then(m => m.ReplyPage) },
  { path: 'unit', loadComponent: () => import('./unit/unit-page').then(m => m.UnitPage) },
  { path: 'unit/:attendeeId', loadComponent: () => import('./unit/person-page').then(m => m.PersonPage) },
  { path: 'riders/:vehicleId', loadComponent: () => import('./riders/riders-page').then(m => m.RidersPage) },
  { path: 'captain/:vehicleId', loadComponent: () => import('./captain/captain-page').then(m => m.CaptainPage) },
  {
    path: 'announcements',
    loadComponent: () => import('./announcements/announcements-page').then(m => m.AnnouncementsPage),
  },
  { path: 'speaking/:placeId', loadComponent: () => import('./speaking/note-page').then(m => m.NotePage) },
  { path: '**', redirectTo: '' },
];
