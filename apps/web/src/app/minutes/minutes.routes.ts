import type { Routes } from '@angular/router';

export const minutesRoutes: Routes = [];
