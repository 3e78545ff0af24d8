import { Location } from '@angular/common';
import { inject, signal } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { isMissingPart, openAnew } from '@yicheng/ui/kit-free';

/** Whether a page was asked for whose code is not on this phone and cannot be fetched now. */
export const notHere = signal(false);

/** A page whose code cannot be fetched is opened anew, as after an upgrade; where that does not help, it is said. */
export function missingPart({ error, url }: NavigationError): void {
  if (!isMissingPart(error)) return;
  void openAnew(inject(Location).prepareExternalUrl(url)).then(opened => notHere.set(!opened));
}
