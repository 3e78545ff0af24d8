import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { RosterProblemDto, RosterRowDto } from '@yicheng/contracts';
import type { RosterEdit } from '@yicheng/domain';
import { fieldWord, w } from './import-words';
import { problemWord } from './problem-words';
import { RowEditor } from './row-editor';

const CHIP = { create: 'g', update: 'g', skip: '', error: 'r' } as const;

/** The rows with their fate and why, corrected in place, by keyboard as well. */
@Component({
  selector: 'yc-row-list',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, RowEditor],
  templateUrl: './row-list.html',
  styleUrl: './row-list.css',
  host: { '(keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowList {
  readonly rows = input.required<readonly RosterRowDto[]>();
  readonly edited = output<{ row: number; edit: RosterEdit }>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly viewport = viewChild(CdkVirtualScrollViewport);
  protected readonly w = w;
  protected readonly fieldWord = fieldWord;
  protected readonly problemWord = problemWord;
  protected readonly at = signal(0);
  protected readonly editing = signal<number | undefined>(undefined);
  /** The row in focus is about to change, or to leave what is shown. */
  private following = false;
  private coming?: ReturnType<typeof setTimeout>;
  protected readonly editedRow = computed(() => this.rows().find(({ row }) => row === this.editing()));

  protected readonly trackRow = (_: number, row: RosterRowDto): number => row.row;
  protected readonly chip = (row: RosterRowDto): string =>
    row.fate === 'create' && row.problems.length ? (this.isFixed(row) ? 'a' : 'g') : CHIP[row.fate];
  protected readonly isFixed = (row: RosterRowDto): boolean => row.problems.some(({ severity }) => severity === 'fix');
  protected fate(row: RosterRowDto): string {
    if (row.fate === 'create') return this.isFixed(row) ? w.fateFixed() : w.fateCreate();
    return { update: w.fateUpdate(), skip: w.fateSkip(), error: w.fateError() }[row.fate];
  }
  /** All that is said about a row, where it is too long for its cell. */
  protected readonly about = (row: RosterRowDto): string =>
    row.problems
      .map(problem =>
        problem.code === 'differs'
          ? `${problemWord(problem)} ${problem.original ?? '—'} → ${problem.value ?? ''}`
          : problemWord(problem),
      )
      .join(' · ');
  /** The value that stood in the file where another will be stored. */
  protected was(row: RosterRowDto, field: string): string | undefined {
    const fix = row.problems.find(
      p => p.field === field && p.severity === 'fix' && p.original !== undefined && p.code !== 'phone-in-name',
    );
    const before = fix?.original?.trim();
    return before && before !== row.person.phone ? before : undefined;
  }
  protected bad(row: RosterRowDto, field: string): RosterProblemDto | undefined {
    return row.problems.find(
      p =>
        p.field === field &&
        (p.severity === 'error' ||
          (p.severity === 'warning' && /^phone-(short|long|digits|unread)|^unit/.test(p.code))),
    );
  }

  constructor() {
    // Where a row was excluded or corrected out of sight, the next one is in focus.
    effect(() => {
      const last = this.rows().length - 1;
      untracked(() => {
        this.at.update(at => Math.max(0, Math.min(at, last)));
        if (this.following && last >= 0) this.focus({ redrawn: true });
        this.following = false;
      });
    });
  }

  protected keep(row: RosterRowDto): void {
    this.change(row, { skip: false });
  }
  protected exclude(row: RosterRowDto): void {
    this.change(row, { skip: true });
  }
  protected useUnit(row: RosterRowDto, problem: RosterProblemDto): void {
    const posts = [{ ...problem.suggestion, post: row.person.posts[0]?.post ?? '' }];
    this.change(row, { person: { posts } });
  }
  protected choose(row: RosterRowDto, attendeeId: string): void {
    this.change(row, { attendeeId });
  }
  private change({ row }: RosterRowDto, edit: RosterEdit): void {
    this.following = this.host.nativeElement.contains(document.activeElement);
    this.edited.emit({ row, edit });
  }
  protected edit(row: RosterRowDto, index = this.rows().indexOf(row)): void {
    this.at.set(index);
    this.editing.set(row.row);
    // At once, so that not even the first key after Enter is lost.
    this.changes.detectChanges();
  }
  protected save(row: RosterRowDto, edit: RosterEdit): void {
    this.edited.emit({ row: row.row, edit });
    this.close();
    this.following = true;
  }
  protected close(): void {
    this.editing.set(undefined);
    this.focus();
  }

  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = this.rows()[this.at()];
    const onRow = target.getAttribute('role') === 'row';
    if (event.key === 'j' || event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'k' || event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter' && onRow && row) this.edit(row, this.at());
    else if (event.key === 'x' && row) {
      if (row.fate === 'skip') this.keep(row);
      else this.exclude(row);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private move(by: number): void {
    this.at.set(Math.max(0, Math.min(this.rows().length - 1, this.at() + by)));
    this.focus();
  }

  /** The row to go on with has the focus: at once where it stands already, else when it has been drawn. */
  focus({ redrawn = false } = {}): void {
    const view = this.viewport();
    const index = this.at();
    let away = redrawn;
    if (view) {
      const { start, end } = view.getRenderedRange();
      const first = view.measureScrollOffset() / 37;
      const fits = Math.floor(view.getViewportSize() / 37);
      if (index < first || index >= Math.min(first + fits, end) || index < start) {
        view.scrollToIndex(Math.max(0, index - Math.floor(fits / 2)));
        away = true;
      }
    }
    clearTimeout(this.coming);
    if (away || !this.reach()) this.coming = setTimeout(() => this.reach(), 60);
  }

  private reach(): boolean {
    // Whoever has begun to correct a row meanwhile is not interrupted.
    const row = this.host.nativeElement.querySelector<HTMLElement>(`[data-index="${this.at()}"]`);
    if (row && this.editing() === undefined) row.focus();
    return !!row;
  }
}
