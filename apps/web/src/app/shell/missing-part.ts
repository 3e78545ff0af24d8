import { Location } from '@angular/common';
import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { isMissingPart, openAnew, Toasts } from '@yicheng/ui';
import { words } from './shell-words';

/** A page whose code cannot be fetched is opened anew, as after an upgrade; where that does not help, it is said. */
export function missingPart({ error, url }: NavigationError): void {
  if (!isMissingPart(error)) return;
  const [toasts, address] = [inject(Toasts), inject(Location).prepareExternalUrl(url)];
  void openAnew(address).then(opened => opened || toasts.show(words.notOpened()));
}
