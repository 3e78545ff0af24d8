import type { Routes } from '@angular/router';

export const minutesRoutes: Routes = [
  { path: '', loadComponent: () => import('./minutes-page').then(({ MinutesPage }) => MinutesPage) },
];
