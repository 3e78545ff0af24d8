import type { Routes } from '@angular/router';
import { VisitsPage } from './visits-page';

export const visitsRoutes: Routes = [
  { path: '', component: VisitsPage },
  { path: 'trial', loadComponent: () => import('./trial/trial-page').then(m => m.TrialPage) },
];
