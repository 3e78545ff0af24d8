import type { Routes } from '@angular/router';

export const documentsRoutes: Routes = [];
