import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { RosterField, RosterEdit } from '@yicheng/domain';
import { Denied, Empty, ErrorNote, formatList, formatMoment, Icon, Segments, Skeleton, Toasts } from '@yicheng/ui';
import { map } from 'rxjs';
import { MeetingContext } from '../../platform/meeting-context';
import { ColumnPanel } from './column-panel';
import { ImportStore, type RowFilter } from './import-store';
import { fieldWord, w } from './import-words';
import { RowList } from './row-list';

/** A roster from the file an office sends to the people of the meeting: choose, look at every row, store all or nothing. */
@Component({
  selector: 'yc-import-page',
  imports: [ColumnPanel, Denied, Empty, ErrorNote, Icon, RouterLink, RowList, Segments, Skeleton],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
  // Anywhere on the page: a file let go beside the card must not replace the page.
  host: {
    '(document:dragover)': 'hover($event)',
    '(document:dragleave)': '$event.relatedTarget || dragging.set(false)',
    '(document:drop)': 'drop($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  protected readonly store = inject(ImportStore);
  protected readonly context = inject(MeetingContext);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly picker = viewChild<ElementRef<HTMLInputElement>>('picker');
  private readonly list = viewChild(RowList);
  private readonly toPeople = viewChild<ElementRef<HTMLElement>>('toPeople');
  private file: File | undefined;

  protected readonly w = w;
  protected readonly importId = toSignal(this.route.paramMap.pipe(map(params => params.get('importId') ?? undefined)), {
    initialValue: this.route.snapshot.paramMap.get('importId') ?? undefined,
  });
  protected readonly preview = computed(() => (this.importId() ? this.store.shown() : undefined));
  protected readonly dragging = signal(false);
  protected readonly picked = signal<RowFilter | undefined>(undefined);
  /** What needs a look first, unless somebody chose. */
  protected readonly filter = computed<RowFilter>(
    () => this.picked() ?? (this.store.tally().changed ? 'changed' : 'all'),
  );
  protected readonly rows = computed(() => this.store.filtered(this.filter()));
  protected readonly filters = computed(() => {
    const n = this.store.tally();
    return [
      { value: 'changed', label: w.changed(n.changed) },
      { value: 'errors', label: w.errors(n.errors) },
      { value: 'warnings', label: w.warnings(n.warnings) },
      { value: 'fixed', label: w.fixed(n.fixed) },
      { value: 'skipped', label: w.skipped(n.skipped) },
      { value: 'all', label: w.all(n.all) },
    ];
  });
  protected readonly fixedNew = computed(
    () => this.store.filtered('fixed').filter(({ fate }) => fate === 'create').length,
  );
  protected readonly updateSub = computed(() => {
    const fields = new Map<string, number>();
    for (const { fate, problems } of this.store.rows()) {
      if (fate !== 'update') continue;
      for (const { code, field = '' } of problems)
        if (code === 'differs') fields.set(field, (fields.get(field) ?? 0) + 1);
    }
    return formatList([...fields].map(([field, n]) => `${fieldWord(field)} ${n}`)) || w.none();
  });
  protected readonly skipSub = computed(() => {
    const codes = this.store.rows().flatMap(row => (row.fate === 'skip' ? [row.problems[0]?.code] : []));
    const twice = codes.filter(code => code === 'duplicate').length;
    const same = codes.filter(code => code === 'unchanged').length;
    return w.skipSub(twice, same, codes.length - twice - same);
  });
  protected readonly toStore = computed(() => {
    const counts = this.preview()?.counts;
    return counts ? counts.create + counts.update : 0;
  });
  /** Whether rows that cannot be stored stay out. */
  protected readonly leftOut = computed(() => (this.preview()?.counts.error ?? 0) > 0 && this.store.excluding());
  protected readonly blocked = computed(() => (this.preview()?.counts.error ?? 0) > 0 && !this.store.excluding());

  constructor() {
    this.store.trouble.set(undefined);
    const id = this.importId();
    if (id && this.store.shown()?.id !== id) void this.load();
    // A preview that was just made is gone through at once, by key as well.
    else if (id) afterNextRender(() => this.list()?.focus());
  }

  protected load(): Promise<void> {
    return this.store.load(this.context.id(), this.importId() ?? '');
  }

  protected choose(): void {
    this.picker()?.nativeElement.click();
  }

  protected async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (file) this.file = file;
    if (!this.file) return;
    this.picked.set(undefined);
    const id = await this.store.open(this.context.id(), this.file);
    if (id) await this.router.navigate(this.context.link('people', 'import', id));
  }

  protected hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging.set(true);
  }

  protected drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging.set(false);
    if (this.context.can('roster.import') && !this.store.reading()) void this.take(event.dataTransfer.files);
  }

  protected again(): void {
    const id = this.importId();
    void (id ? this.store.retry(this.context.id(), id) : this.take(undefined));
  }

  protected setColumn({ key, field }: { key: string; field: RosterField }): void {
    void this.store.setColumn(this.context.id(), key, field);
  }

  protected setRow({ row, edit }: { row: number; edit: RosterEdit }): void {
    void this.store.setRow(this.context.id(), row, edit);
  }

  protected async commit(): Promise<void> {
    const result = await this.store.commit(this.context.id());
    if (!result) return;
    this.toasts.show(w.done(result.created), () => void this.undo());
    afterNextRender(() => this.toPeople()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async undo(): Promise<void> {
    if (await this.store.undo(this.context.id())) this.toasts.show(w.undone());
  }

  protected until(instant: string): string {
    return formatMoment(instant, this.context.zone());
  }
}
