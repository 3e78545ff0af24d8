import type { Routes } from '@angular/router';
import { NotFoundPage } from '../shell/not-found.page';
import { MeetingsPage } from './meetings.page';

/** A workspace outside its meetings. */
export const meetingsRoutes: Routes = [
  { path: '', pathMatch: 'full', component: MeetingsPage },
  { path: 'new', loadComponent: () => import('./new-meeting.page').then(m => m.NewMeetingPage) },
  { path: '**', component: NotFoundPage },
];
