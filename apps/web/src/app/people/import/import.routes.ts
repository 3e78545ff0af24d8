import type { Routes } from '@angular/router';
import { ImportPage } from './import-page';

/** Choosing a file, and the preview of an import that has an address of its own. */
export const importRoutes: Routes = [
  { path: '', component: ImportPage },
  { path: ':importId', component: ImportPage },
];
