import type { Routes } from '@angular/router';
import { MeetingContext } from './platform/meeting-context';
import { signedIn } from './platform/signed-in';
import { Home } from './shell/home';
import { MeetingFrame } from './shell/meeting-frame';
import { MeetingHome } from './shell/meeting-home';
import { NotFoundPage } from './shell/not-found.page';
import { Shell } from './shell/shell';

/** The areas of a meeting; each loads when it is first opened. */
const areas: Routes = [
  { path: '', pathMatch: 'full', component: MeetingHome },
  { path: 'overview', loadComponent: () => import('./meetings/overview.page').then(m => m.OverviewPage) },
  { path: 'agenda', loadChildren: () => import('./agenda/agenda.routes').then(m => m.agendaRoutes) },
  { path: 'people/import', loadChildren: () => import('./people/import/import.routes').then(m => m.importRoutes) },
  { path: 'people', loadChildren: () => import('./people/people.routes').then(m => m.peopleRoutes) },
  {
    path: 'arrangements',
    loadChildren: () => import('./people/vehicles/vehicles.routes').then(m => m.vehiclesRoutes),
  },
  { path: 'visits', loadChildren: () => import('./visits/visits.routes').then(m => m.visitsRoutes) },
  { path: 'dispatch', loadChildren: () => import('./dispatch/dispatch.routes').then(m => m.dispatchRoutes) },
  {
    path: 'announcements',
    loadChildren: () => import('./announcements/announcements.routes').then(m => m.announcementsRoutes),
  },
  { path: 'speaking', loadChildren: () => import('./speaking/speaking.routes').then(m => m.speakingRoutes) },
  { path: 'minutes', loadChildren: () => import('./minutes/minutes.routes').then(m => m.minutesRoutes) },
  { path: 'documents', loadChildren: () => import('./documents/documents.routes').then(m => m.documentsRoutes) },
  { path: 'settings', loadComponent: () => import('./meetings/settings.page').then(m => m.SettingsPage) },
  { path: '**', component: NotFoundPage },
];

/** Every address of the console. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', component: Home, canActivate: [signedIn] },
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in.page').then(m => m.SignInPage) },
  { path: 'setup', loadComponent: () => import('./sign-in/setup.page').then(m => m.SetupPage) },
  { path: 'welcome', loadComponent: () => import('./sign-in/welcome.page').then(m => m.WelcomePage) },
  { path: 'signin', redirectTo: 'sign-in' },
  {
    path: 'w/:workspace',
    component: Shell,
    canActivate: [signedIn],
    children: [
      { path: 'm/:meeting', component: MeetingFrame, providers: [MeetingContext], children: areas },
      { path: '', loadChildren: () => import('./meetings/meetings.routes').then(m => m.meetingsRoutes) },
    ],
  },
  { path: '**', component: NotFoundPage },
];
