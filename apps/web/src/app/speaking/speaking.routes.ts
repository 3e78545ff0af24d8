import type { Routes } from '@angular/router';

export const speakingRoutes: Routes = [];
