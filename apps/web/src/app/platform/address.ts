import { inject, Injectable, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** Where an address points: `/w/{workspace}/m/{meeting}/{area}`, each part if it is there. */
export interface Place {
  workspace?: string;
  meeting?: string;
  area?: string;
}

/** The parts of an address of the console. */
export function placeOf(url: string): Place {
  const match = /^\/w\/([^/?#]+)(?:\/m\/([^/?#]+)(?:\/([^/?#]+))?)?/.exec(url);
  if (!match) return {};
  const [, workspace, meeting, area] = match.map(part => (part === undefined ? undefined : decodeURIComponent(part)));
  return { ...(workspace ? { workspace } : {}), ...(meeting ? { meeting } : {}), ...(area ? { area } : {}) };
}

/** The address of this page, as a signal. */
@Injectable({ providedIn: 'root' })
export class Address {
  private readonly current = signal<Place>({});
  readonly place = this.current.asReadonly();

  constructor() {
    const router = inject(Router);
    this.current.set(placeOf(router.url));
    router.events.subscribe(event => {
      if (event instanceof NavigationEnd) this.current.set(placeOf(event.urlAfterRedirects));
    });
  }
}
