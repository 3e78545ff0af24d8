import type { Routes, UrlSegment } from '@angular/router';
import { PeoplePage } from './people-page';

export const peopleRoutes: Routes = [
  {
    /** One page for the list and for each person, so that opening somebody does not build it anew. */
    matcher: segments => {
      const [person] = segments;
      if (segments.length > 1 || person?.path === 'import') return null;
      const posParams: Record<string, UrlSegment> = person ? { person } : {};
      return { consumed: segments, posParams };
    },
    component: PeoplePage,
  },
];
