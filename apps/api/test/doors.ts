import { FirstSetup } from '../src/platform/identity/first-setup';
import { OneTimeLinks } from '../src/platform/identity/one-time-links';
import { Passes } from '../src/platform/identity/passes';
import type { TestApp } from './app';

const tokenOf = (link = ''): string => link.slice(link.indexOf('#') + 1);

/**
 * The ways in that need no session, each with what makes the next request reach past its first refusal: a token that is
 * good at this moment, whatever the request before it used up. Tries are forgotten, or counting them would answer.
 */
export const DOORS: Record<string, (t: TestApp) => Promise<{ token?: string }>> = {
  '/session': async t => forget(t),
  '/setup': async t => {
    await forget(t);
    await t.db.query('DELETE FROM app_user');
    return { token: tokenOf(await t.get(FirstSetup).link()) };
  },
  '/invitation/look': invited,
  '/invitation/accept': invited,
  '/pass/exchange': async t => {
    await forget(t);
    const expires = new Date(Date.now() + 86_400_000).toISOString();
    const pass = await t.get(Passes).issue(t.db.manager, t.meetingId, t.attendeeIds['attendee']!, expires);
    return { token: tokenOf(pass.url) };
  },
};

async function invited(t: TestApp): Promise<{ token: string }> {
  await forget(t);
  return { token: tokenOf(await t.get(OneTimeLinks).password(t.db.manager, t.userIds['any-session']!)) };
}

async function forget(t: TestApp): Promise<{ token?: string }> {
  await t.db.query('DELETE FROM rate_limit');
  return {};
}
