import type { Routes } from '@angular/router';
import { VehiclesPage } from './vehicles-page';

export const vehiclesRoutes: Routes = [{ path: '', component: VehiclesPage }];
