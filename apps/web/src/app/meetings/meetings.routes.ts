import type { Routes } from '@angular/router';

export const meetingsRoutes: Routes = [];
