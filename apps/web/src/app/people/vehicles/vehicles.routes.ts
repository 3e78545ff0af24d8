import type { Routes } from '@angular/router';
import { VehiclesPage } from './vehicles-page';

export const vehiclesRoutes: Routes = [
  { path: '', pathMatch: 'full', component: VehiclesPage },
  { path: 'places', loadComponent: () => import('../places/places-page').then(m => m.PlacesPage) },
];
