import type { Routes } from '@angular/router';
import { MeetingsPage } from './meetings.page';

/** A workspace outside its meetings. */
export const meetingsRoutes: Routes = [
  { path: '', pathMatch: 'full', component: MeetingsPage },
  { path: 'users', loadComponent: () => import('./users.page').then(m => m.UsersPage) },
  { path: 'new', loadComponent: () => import('./new-meeting.page').then(m => m.NewMeetingPage) },
];
