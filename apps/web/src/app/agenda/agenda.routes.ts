import type { Routes, UrlSegment } from '@angular/router';
import { AgendaPage } from './agenda-page';

/** One page for the area and for each of its items, so that choosing another item does not build it anew. */
export const agendaRoutes: Routes = [
  {
    matcher: segments => {
      const [item] = segments;
      const posParams: Record<string, UrlSegment> = item ? { item } : {};
      return segments.length > 1 ? null : { consumed: segments, posParams };
    },
    component: AgendaPage,
  },
];
