/**
 * Runs work while no other tab of this browser runs the same; `held` says whether that is certain.
 * Without Web Locks (plain http) it runs anyway: writes are idempotent, a double send is harmless.
 */
export async function onlyOneTab(
  name: string,
  signal: AbortSignal,
  work: (held: boolean) => Promise<void>,
): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.locks) return work(false);
  try {
    await navigator.locks.request(name, { signal }, () => work(true));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
