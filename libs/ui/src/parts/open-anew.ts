const TRIED = 'yicheng-opened-anew';
/** For so long after it was tried, opening anew is not tried again, milliseconds. */
const PAUSE = 60_000;

/** Whether a part of the application could not be fetched, in the words of Chromium, Firefox and WebKit. */
export const isMissingPart = (error: unknown): boolean =>
  /dynamically imported module|module script failed/i.test(String(error));

/**
 * Opens an address anew because a part of the application is not to be had: after an upgrade the server has only the
 * new parts. Answers false where that would not help: the server is not reached, or it was tried a moment ago.
 */
export async function openAnew(address: string): Promise<boolean> {
  const tried = Number(sessionStorage.getItem(TRIED) ?? 0);
  if (Date.now() - tried < PAUSE) return false;
  const reached = await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!reached) return false;
  sessionStorage.setItem(TRIED, String(Date.now()));
  location.assign(address);
  return true;
}
