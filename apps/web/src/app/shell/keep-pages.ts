import { type ActivatedRouteSnapshot, BaseRouteReuseStrategy } from '@angular/router';

/** Pages stay while their address changes, but everything inside a meeting is made anew for another meeting. */
export class KeepPages extends BaseRouteReuseStrategy {
  override shouldReuseRoute(future: ActivatedRouteSnapshot, current: ActivatedRouteSnapshot): boolean {
    if (future.routeConfig !== current.routeConfig) return false;
    return future.params['meeting'] === current.params['meeting'];
  }
}
