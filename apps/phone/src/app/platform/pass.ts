import { Injectable, signal } from '@angular/core';
import { destroyStore } from '@yicheng/client';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { api, ended } from './api';

const KEY = 'yicheng.pass';
/** How the names of texts begin that were typed but not saved yet. */
export const UNSAVED = 'yicheng.unsaved:';

/**
 * How far the link has come. `none`: no link was ever opened here. `opening`: being exchanged. `last4`: the server asks
 * for the last four digits. `refused`: it does not open any more (see `why`). `open`: this phone is somebody's.
 */
export type PassState = 'none' | 'opening' | 'last4' | 'refused' | 'open';

/** Why a link was refused. */
export type Refusal = 'invalid' | 'devices' | 'locked' | 'offline' | 'failed';

interface Holder {
  meetingId: string;
  attendeeId: string;
}

/** Whose phone this is: the link's token becomes a session once, and is taken out of the address at once. */
@Injectable({ providedIn: 'root' })
export class Pass {
  private token = takeToken();
  readonly holder = signal<Holder | undefined>(remembered());
  readonly state = signal<PassState>(this.holder() ? 'open' : 'none');
  readonly why = signal<Refusal | undefined>(undefined);
  /** Whether the digits just given were wrong. */
  readonly wrong = signal(false);

  /** Opens the link in the address, if there is one. */
  async open(last4?: string): Promise<void> {
    if (!this.token) return this.recognise();
    if (!this.holder()) this.state.set(last4 ? 'last4' : 'opening');
    try {
      const body = { token: this.token, ...(last4 ? { last4 } : {}) };
      const holder = await api.call('post', '/pass/exchange', { body });
      await this.take(holder);
    } catch (error) {
      this.refuse(error);
    }
  }

  /** This phone is somebody else's, or given away: forgets everything and ends the session. */
  async leave(): Promise<void> {
    const holder = this.holder();
    await api.call('delete', '/session').catch(() => undefined);
    localStorage.removeItem(KEY);
    forgetUnsaved();
    if (holder) await destroyStore(`pass:${holder.attendeeId}`);
    location.replace('/p/');
  }

  /** The browser may still have the session although this page's own memory was cleared. */
  private async recognise(): Promise<void> {
    if (this.holder()) return;
    const session = await api.call('get', '/session').catch(() => undefined);
    if (session?.pass) await this.take(session.pass);
  }

  private async take({ meetingId, attendeeId }: Holder): Promise<void> {
    const before = this.holder();
    this.token = undefined;
    ended.set(false);
    localStorage.setItem(KEY, JSON.stringify({ meetingId, attendeeId }));
    if (before && before.attendeeId !== attendeeId) {
      forgetUnsaved();
      await destroyStore(`pass:${before.attendeeId}`);
      location.replace('/p/');
      return;
    }
    this.holder.set({ meetingId, attendeeId });
    this.state.set('open');
  }

  private refuse(error: unknown): void {
    const code = error instanceof ProblemError ? error.problem.code : undefined;
    this.wrong.set(code === 'last4-wrong');
    if (code === 'last4-required' || code === 'last4-wrong') return this.state.set('last4');
    const why = reasonOf(error, code);
    this.why.set(why);
    // Without network, or with a link that ended, what this phone knows stays readable.
    if (!this.holder()) this.state.set('refused');
    else if (why === 'invalid') ended.set(true);
  }
}

function reasonOf(error: unknown, code: string | undefined): Refusal {
  if (error instanceof OfflineError) return 'offline';
  if (code === 'pass-invalid') return 'invalid';
  if (code === 'too-many-devices') return 'devices';
  return error instanceof ProblemError && error.status === 429 ? 'locked' : 'failed';
}

/** Drops what was typed and not saved: it was somebody else's. */
function forgetUnsaved(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(UNSAVED)) localStorage.removeItem(key);
}

function takeToken(): string | undefined {
  const token = location.hash.slice(1);
  if (!/^[\w-]{20,200}$/.test(token)) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

function remembered(): Holder | undefined {
  try {
    const holder = JSON.parse(localStorage.getItem(KEY) ?? '') as Holder;
    return typeof holder.attendeeId === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}
