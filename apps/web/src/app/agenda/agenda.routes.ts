import type { Routes } from '@angular/router';

export const agendaRoutes: Routes = [];
