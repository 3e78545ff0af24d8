import { computed, inject, Injectable, signal } from '@angular/core';
import { changedEntries, type ProgrammeEntry } from '@yicheng/domain';
import type { Schemas } from '@yicheng/contracts/client';
import { api } from './api';
import { keepFresh } from './keep-fresh';
import { Kept } from './kept';
import { Known } from './known';

type Programme = Schemas['ProgrammeDto'];

interface Seen {
  n: number;
  entries: ProgrammeEntry[];
}

const SEEN = 'programme.seen';
/** All phones of a meeting hear of a vehicle's tap at once: they ask again within so many milliseconds, not all together. */
const SPREAD = 6_000;

/** The holder's own day: the last known one at once, a newer one as soon as there is a network, changes marked until seen. */
@Injectable({ providedIn: 'root' })
export class MyProgramme {
  private readonly kept = inject(Kept);
  private readonly seen = signal<Seen | undefined>(undefined);
  readonly known = new Known<Programme>('programme', () => api.call('get', '/me/programme'));

  readonly value = this.known.value;
  readonly zone = computed(() => this.value()?.meeting.timeZone ?? 'Asia/Shanghai');
  readonly entries = computed(() => (this.value()?.entries ?? []) as ProgrammeEntry[]);
  readonly roles = computed(() => this.value()?.me.roles ?? []);
  /** What changed of the holder's own day since they last said they had seen it. */
  readonly changes = computed(() => {
    const seen = this.seen();
    const n = this.value()?.release?.n;
    return !seen || n === undefined || n <= seen.n ? [] : changedEntries(seen.entries, this.entries());
  });
  /** The same by entry. */
  readonly changed = computed(() => new Map(this.changes().map(({ entry, change }) => [entry.id, change])));

  constructor() {
    void this.recall();
    // Only who rides in a vehicle that has reported and is on its way is shown times that move.
    keepFresh(this.known, () => this.entries().some(({ mine, progress }) => mine && progress && progress !== 'over'));
    const ours = new Set(['release', 'assignment', 'attendee', 'vehicle', 'meeting', 'adjustment']);
    this.kept.onChanges(changes => {
      if (changes === 'all' || changes.some(change => ours.has(change.kind)))
        void this.known.reload().then(() => this.first());
      else if (changes.some(change => change.kind === 'run-event')) this.reloadSoon();
    });
    void this.known.reload().then(() => this.first());
  }

  /** The holder has seen the changes. */
  async markSeen(): Promise<void> {
    const n = this.value()?.release?.n;
    if (n === undefined) return;
    const seen = { n, entries: this.entries() };
    this.seen.set(seen);
    await (await this.kept.store()).keep(SEEN, seen);
  }

  private soon?: ReturnType<typeof setTimeout>;

  /** Expected times have moved: read again in a while, once for all taps until then, if the holder rides today. */
  private reloadSoon(): void {
    if (this.soon || !this.entries().some(entry => entry.kind === 'stop' && entry.mine)) return;
    this.soon = setTimeout(() => {
      this.soon = undefined;
      void this.known.reload();
    }, Math.random() * SPREAD);
  }

  private async recall(): Promise<void> {
    const cached = await (await this.kept.store()).read<Seen>(SEEN);
    if (cached) this.seen.set(cached.value);
  }

  /** The first release ever read here changes nothing: it is what the others are compared with. */
  private async first(): Promise<void> {
    await this.recall();
    if (!this.seen()) await this.markSeen();
  }
}
