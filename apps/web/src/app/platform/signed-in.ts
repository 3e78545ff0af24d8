import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Lets in who is signed in; others sign in first and come back to the same address. */
export const signedIn: CanActivateFn = async (_, state) => {
  const router = inject(Router);
  const known = await inject(Session).load();
  if (known !== 'nobody') return true;
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { then: state.url } });
};
