import type { Routes } from '@angular/router';

/** One page with or without a note, so that choosing one does not build the list anew. */
export const speakingRoutes: Routes = [
  {
    matcher: segments => {
      const [noteId, ...more] = segments;
      return more.length ? null : { consumed: segments, ...(noteId && { posParams: { noteId } }) };
    },
    loadComponent: () => import('./speaking-page').then(({ SpeakingPage }) => SpeakingPage),
  },
];
