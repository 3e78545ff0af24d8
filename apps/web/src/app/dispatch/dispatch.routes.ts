import type { Routes } from '@angular/router';
import { DispatchPage } from './dispatch-page';

export const dispatchRoutes: Routes = [{ path: '', component: DispatchPage }];
