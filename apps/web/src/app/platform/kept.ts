import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  type Acknowledged,
  destroyStore,
  memoryStore,
  openStore,
  Outbox,
  type OutboxState,
  type Store,
  type Write,
} from '@yicheng/client';
import { forgetAllTyped } from '@yicheng/ui';
import { Api } from './api';
import { Principal } from './principal';

/** The store and the outbox of whoever is here. */
export interface Shelf {
  store: Store;
  outbox: Outbox;
}

/** Opens what this browser keeps for the principal, and follows the outbox with signals. Pages use Data instead. */
@Injectable({ providedIn: 'root' })
export class Kept {
  private readonly api = inject(Api);
  private readonly principal = inject(Principal);
  private opened?: { principal: string; shelf: Promise<Shelf> };
  private readonly state = signal<OutboxState | undefined>(undefined);
  private readonly queued = signal<readonly Write[]>([]);

  /** How the outbox stands; undefined until it is open. */
  readonly outbox = this.state.asReadonly();
  /** Everything on its way to the server. */
  readonly writes = this.queued.asReadonly();
  /** Whether what is kept survives a reload. */
  readonly lasting = signal(true);

  private readonly listeners = new Set<(acknowledged: Acknowledged) => void>();

  constructor() {
    effect(() => {
      this.principal.id();
      untracked(() => void this.shelf());
    });
  }

  /** The store and outbox of the principal of this moment. */
  shelf(): Promise<Shelf> {
    const principal = this.principal.id() ?? '';
    if (this.opened?.principal !== principal) {
      void this.opened?.shelf.then(({ outbox, store }) => {
        outbox.close();
        store.close();
      });
      this.opened = { principal, shelf: this.open(principal) };
    }
    return this.opened.shelf;
  }

  /** Calls for every write the server took; gives the way to stop. */
  onAcknowledged(listener: (acknowledged: Acknowledged) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets what was read, at sign-out. Writes that the server does not have yet stay until they are there. */
  async forget(): Promise<void> {
    forgetAllTyped();
    const { store, outbox } = await this.shelf();
    const principal = this.principal.id();
    this.principal.nobody();
    if (outbox.writes.length > 0) await store.forgetAll();
    outbox.close();
    store.close();
    if (outbox.writes.length === 0 && principal) await destroyStore(principal);
  }

  private async open(principal: string): Promise<Shelf> {
    const store = principal ? await openStore(principal) : memoryStore('nobody');
    const outbox = await Outbox.open(store, this.api.transport);
    this.lasting.set(store.lasting);
    const follow = (state: OutboxState): void => {
      if (this.opened?.principal !== principal) return;
      this.state.set(state);
      this.queued.set(outbox.writes);
    };
    outbox.onAcknowledged(acknowledged => this.listeners.forEach(tell => tell(acknowledged)));
    outbox.state.subscribe(follow);
    follow(outbox.state.value);
    return { store, outbox };
  }
}
