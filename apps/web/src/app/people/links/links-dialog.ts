import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { linkText, peopleComparator, type PersonWithLink } from '@yicheng/domain';
import { Dialog, ErrorNote, formatCount, Icon, Toasts } from '@yicheng/ui';
import { PassStates } from '../../platform/pass-states';
import { PeopleStore } from '../people-store';
import { linkSheet, saveAs } from './link-sheet';
import { words } from './links-words';
import { MakingLinks } from './making-links';

/** Says who has a personal link, makes those that are wanted, and hands them out: as a sheet, or as text for a chat. */
@Component({
  selector: 'yc-links-dialog',
  imports: [Dialog, ErrorNote, Icon],
  providers: [MakingLinks],
  templateUrl: './links-dialog.html',
  styleUrl: './links-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinksDialog {
  private readonly store = inject(PeopleStore);
  private readonly toasts = inject(Toasts);
  readonly passes = inject(PassStates);
  readonly making = inject(MakingLinks);
  /** For whom. */
  readonly ids = input.required<readonly string[]>();
  readonly closed = output();
  readonly w = words;
  readonly count = formatCount;
  readonly renew = signal(false);
  readonly copied = signal(false);
  /** Whether the links were taken away in some form. */
  private readonly saved = signal(false);
  /** Whether the reader tried to leave without them. */
  readonly leaving = signal(false);
  private readonly list = viewChild<ElementRef<HTMLTextAreaElement>>('list');
  private readonly first = viewChild<ElementRef<HTMLButtonElement>>('first');

  /** In official order, whatever the order of the table: links are handed out unit by unit. */
  readonly people = computed(() =>
    this.ids()
      .flatMap(id => this.store.byId().get(id) ?? [])
      .sort(peopleComparator('official', this.store.units())),
  );
  readonly without = computed(() => this.people().filter(({ id }) => this.passes.of(id) === 'none').length);
  readonly having = computed(() => this.people().length - this.without());
  readonly opened = computed(() => this.people().filter(({ id }) => this.passes.of(id) === 'opened').length);
  readonly wanted = computed(() => (this.renew() ? this.people().length : this.without()));
  readonly links = computed<PersonWithLink[]>(() =>
    this.people().flatMap(({ id, name, posts, phone: masked }) => {
      const link = this.making.made().get(id);
      const phone = link?.phone ?? masked;
      return link ? [{ name, posts, url: link.url, ...(phone ? { phone } : {}) }] : [];
    }),
  );
  readonly text = computed(() => linkText(this.links()));

  constructor() {
    // That a link was opened on a phone is not told: it is asked.
    void this.passes.reload();
  }

  async make(): Promise<void> {
    if (!this.wanted()) return;
    const ids = this.people().map(({ id }) => id);
    await this.making.make(ids, this.renew());
    if (this.links().length) setTimeout(() => this.first()?.nativeElement.focus());
  }

  async download(): Promise<void> {
    const title = this.store.meeting.meeting().title;
    try {
      saveAs(await linkSheet(title, this.links()), `${title} ${words.sheet()}.xlsx`);
      this.leaveFreely();
    } catch {
      this.toasts.show(words.noSheet());
    }
  }

  /** Where the page may not write to the clipboard, the text stands selected, ready to be copied by hand. */
  async copy(): Promise<void> {
    this.list()?.nativeElement.select();
    try {
      await navigator.clipboard.writeText(this.text());
      this.copied.set(true);
      this.leaveFreely();
    } catch {
      this.list()?.nativeElement.focus();
    }
  }

  leaveFreely(): void {
    this.saved.set(true);
    this.leaving.set(false);
  }

  close(): void {
    const losing = this.making.busy() || (this.links().length > 0 && !this.saved());
    if (losing && !this.leaving()) this.leaving.set(true);
    else this.closed.emit();
  }
}
