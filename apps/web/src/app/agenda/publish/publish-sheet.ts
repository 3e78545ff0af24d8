import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaItemDto } from '@yicheng/contracts';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { newId } from '@yicheng/client';
import type { ReleasedChange, ReleasedRow } from '@yicheng/domain';
import { Dialog, ErrorNote, formatCount, formatMoment, Icon, Toasts } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { PassStates } from '../../platform/pass-states';
import { Sync } from '../../platform/sync';
import { AgendaStore, type ItemChange } from '../agenda-store';
import { FindingWords } from '../findings/finding-words';
import { type ChangeNames, changeTitle } from './change-words';
import { DifferenceList } from './difference-list';
import { words } from './publish-words';

/** What a release would change and whom it would tell, remaining conflicts included; then one confirmation. */
@Component({
  selector: 'yc-publish-sheet',
  imports: [DifferenceList, Dialog, ErrorNote, Icon, RouterLink],
  providers: [PassStates],
  templateUrl: './publish-sheet.html',
  styleUrl: './publish-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublishSheet {
  readonly store = inject(AgendaStore);
  readonly say = inject(FindingWords);
  readonly sync = inject(Sync);
  readonly passes = inject(PassStates);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  /** Only to look at the differences. */
  readonly looking = input(false);
  readonly closed = output();
  readonly w = words;
  readonly names: ChangeNames = {
    zone: this.store.meeting.zone(),
    hall: id => this.store.halls.get(id)?.name ?? '',
    venue: id => this.store.venues.get(id)?.name ?? '',
    person: id => this.store.people.name(id),
  };
  readonly note = signal('');
  readonly busy = signal<'tell' | 'quiet' | undefined>(undefined);
  readonly failed = signal<{ detail: string; reference?: string } | undefined>(undefined);
  /** One id per opening, so that trying again after a lost answer is the same release. */
  private readonly id = newId();

  readonly next = computed(() => (this.store.release()?.n ?? 0) + 1);
  readonly heading = computed(() => {
    const release = this.store.release();
    if (!this.looking()) return words.heading(this.next());
    return release ? words.headingSee(release.n) : words.headingFirst();
  });
  readonly detail = computed(() => {
    const release = this.store.release();
    if (!release) return words.first();
    return words.compared(release.n, formatMoment(release.at, this.store.meeting.zone()), release.by);
  });
  readonly count = computed(() => {
    const { added, removed, changed } = this.store.difference();
    return added.length + removed.length + changed.length;
  });
  /** Everything that would be published although it does not work out, in the agenda and within the visits. */
  readonly conflicts = computed(() =>
    this.store
      .shown()
      .filter(({ finding }) => finding.severity === 'error')
      .map(shown => this.say.shown(shown)),
  );
  readonly told = computed(() => formatCount(this.store.affected().size));
  /** Who of them can open their phone page at all. */
  readonly linked = computed(
    () => [...this.store.affected().keys()].filter(id => this.passes.of(id) !== 'none').length,
  );
  readonly others = computed(() => formatCount(this.store.people.expected().length - this.store.affected().size));
  /** How many each change touches, the largest first, and how many are counted more than once. */
  readonly audiences = computed(() => {
    const byChange = new Map<string, number>();
    for (const ids of this.store.affected().values()) {
      for (const id of ids) byChange.set(id, (byChange.get(id) ?? 0) + 1);
    }
    const rows = [...byChange].map(([id, n]) => ({ id, n, title: this.titleOf(id) })).sort((a, b) => b.n - a.n);
    return {
      rows: rows.slice(0, 12),
      more: rows.length > 12,
      twice: rows.reduce((sum, { n }) => sum + n, 0) - this.store.affected().size,
    };
  });
  readonly blocked = computed(() =>
    this.sync.offline() ? words.offline() : this.sync.pending() ? words.pending() : '',
  );

  format(n: number): string {
    return formatCount(n);
  }

  takeBackChange(change: ReleasedChange): void {
    const former = Object.fromEntries(change.fields.map(({ field, before }) => [field, before])) as ItemChange;
    void this.store.change(change.id, former);
  }

  takeBackAddition({ id }: ReleasedRow): void {
    void this.store.remove(id);
  }

  async publish(tell: boolean): Promise<void> {
    this.busy.set(tell ? 'tell' : 'quiet');
    this.failed.set(undefined);
    const note = this.note().trim();
    try {
      const release = await this.api.call('post', '/meetings/{meetingId}/releases', {
        path: { meetingId: this.store.meeting.id() },
        body: { id: this.id, tell, ...(note && { note }) },
      });
      await Promise.all([this.store.reloadReleases(), this.store.meeting.refresh()]);
      this.toasts.show(words.done(release.n));
      this.closed.emit();
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : undefined;
      const offline = error instanceof OfflineError;
      const detail = problem?.code === 'unchanged' ? words.unchanged() : offline ? words.offline() : words.safe();
      this.failed.set({ detail, ...(problem?.reference && { reference: problem.reference }) });
    } finally {
      this.busy.set(undefined);
    }
  }

  private titleOf(id: string): string {
    const items = this.store.release()?.items as AgendaItemDto[] | undefined;
    const { added, removed, changed } = this.store.difference();
    const vehicle = [...added, ...removed, ...changed].find(row => row.id === id && row.kind === 'vehicle');
    if (vehicle) return changeTitle(vehicle);
    return (
      this.store.list.get(id)?.title ??
      this.store.tours.get(id)?.title ??
      items?.find(item => item.id === id)?.title ??
      ''
    );
  }
}
