import type { Routes } from '@angular/router';
import { AnnouncementsPage } from './announcements-page';

export const announcementsRoutes: Routes = [{ path: '', component: AnnouncementsPage }];
