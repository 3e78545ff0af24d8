import { computed, inject, Injectable, signal } from '@angular/core';
import { ReadAgain } from '@yicheng/client';
import type { SessionDto, SessionUserDto, WorkspaceDto } from '@yicheng/contracts';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { Api } from './api';
import { Kept } from './kept';
import { Principal } from './principal';

/** Whether we know who is here: not yet asked, nobody, somebody, or no answer from the server. */
export type SessionState = 'unknown' | 'nobody' | 'user' | 'unreachable';

const NOBODY: SessionDto = { workspaces: [] };

/** Who is signed in, in this tab. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly kept = inject(Kept);
  private readonly principal = inject(Principal);
  private readonly known = signal<SessionDto>(NOBODY);
  private asked?: Promise<SessionState>;
  private first?: string;
  private readonly later = new ReadAgain(() => void this.load());

  readonly state = signal<SessionState>('unknown');
  readonly user = computed<SessionUserDto | undefined>(() => this.known().user);
  readonly workspaces = computed<WorkspaceDto[]>(() => this.known().workspaces);
  /** Whether somebody else was signed in on this page before: what it read for them must go, with a fresh page. */
  readonly changedHands = computed(() => {
    const id = this.user()?.id;
    return id !== undefined && id !== this.first;
  });

  constructor() {
    addEventListener('online', () => {
      if (this.state() === 'unreachable') void this.load();
    });
  }

  /** Asks the server once who is here; later calls give the same answer until it changes. Asks again by itself until it is reached. */
  load(): Promise<SessionState> {
    return (this.asked ??= this.read());
  }

  /** Forgets what is known and asks again. */
  reload(): Promise<SessionState> {
    this.asked = undefined;
    return this.load();
  }

  /** Signs in; throws ProblemError when refused. */
  async signIn(email: string, password: string): Promise<void> {
    this.take(await this.api.call('post', '/session', { body: { email, password } }));
  }

  /** Takes in a session that the server has just opened for this browser. */
  enter(session: SessionDto): void {
    this.take(session);
  }

  /** Signs out here; the server's session ends too, if it can be reached. */
  async signOut(): Promise<void> {
    try {
      await this.api.call('delete', '/session');
    } finally {
      await this.kept.forget();
      this.known.set(NOBODY);
      this.state.set('nobody');
      this.asked = Promise.resolve('nobody');
    }
  }

  private async read(): Promise<SessionState> {
    try {
      this.take(await this.api.call('get', '/session'));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) this.state.set('nobody');
      else if (error instanceof OfflineError || error instanceof ProblemError) {
        this.state.set('unreachable');
        this.asked = undefined;
        this.later.missed();
        return this.state();
      } else throw error;
    }
    this.later.stop();
    return this.state();
  }

  private take(session: SessionDto): void {
    this.first ??= session.user?.id;
    this.known.set(session);
    this.state.set(session.user ? 'user' : 'nobody');
    this.asked = Promise.resolve(this.state());
    if (!session.user) return;
    this.principal.is(session.user.id);
    void this.kept.shelf().then(({ outbox }) => outbox.kick());
  }
}
