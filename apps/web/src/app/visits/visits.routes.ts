import type { Routes } from '@angular/router';

export const visitsRoutes: Routes = [];
