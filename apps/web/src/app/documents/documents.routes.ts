import type { Routes } from '@angular/router';
import { DocumentsPage } from './documents-page';

export const documentsRoutes: Routes = [{ path: '', component: DocumentsPage }];
