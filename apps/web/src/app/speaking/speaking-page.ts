import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { NoteVersionDto } from '@yicheng/contracts';
import { NOTE_STATUSES, paragraphsOf } from '@yicheng/domain';
import {
  dayOf,
  Denied,
  Empty,
  ErrorNote,
  formatDay,
  formatMoment,
  formatTime,
  Offline,
  Skeleton,
  Toasts,
} from '@yicheng/ui';
import { map } from 'rxjs';
import { MeetingContext } from '../platform/meeting-context';
import { NoteStatusChip } from './note-status';
import { overBy, type Speech } from './speeches';
import { SpeakingStore } from './speaking-store';
import { w } from './speaking-words';
import { VersionCompare } from './version-compare';

/** What speakers will say: who has handed in, how long it is, the text, its versions; organizers return or approve. */
@Component({
  selector: 'yc-speaking-page',
  imports: [Denied, Empty, ErrorNote, NoteStatusChip, Offline, Skeleton, RouterLink, VersionCompare],
  providers: [SpeakingStore],
  templateUrl: './speaking-page.html',
  styleUrl: './speaking-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpeakingPage {
  protected readonly store = inject(SpeakingStore);
  protected readonly context = inject(MeetingContext);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly toasts = inject(Toasts);
  private readonly commentBox = viewChild<ElementRef<HTMLTextAreaElement>>('comment');

  protected readonly w = w;
  protected readonly overBy = overBy;
  protected readonly paragraphsOf = paragraphsOf;
  protected readonly noteId = toSignal(this.route.paramMap.pipe(map(params => params.get('noteId') ?? undefined)));
  /** Only notes that stand like this, where the address says so. */
  protected readonly status = toSignal(
    this.route.queryParamMap.pipe(map(query => NOTE_STATUSES.find(status => status === query.get('status')))),
  );
  protected readonly selected = computed(() =>
    this.store.speeches().find(({ note }) => note && note.id === this.noteId()),
  );
  protected readonly note = computed(() => this.selected()?.note);
  protected readonly compared = signal<NoteVersionDto | undefined>(undefined);
  protected readonly returning = signal(false);
  protected readonly busy = signal(false);
  protected readonly canApprove = computed(() => this.context.can('note.approve') && !this.context.readOnly());
  protected readonly days = computed(() => {
    const groups = new Map<string, Speech[]>();
    const status = this.status();
    for (const speech of this.store.speeches()) {
      if (status && speech.note?.status !== status) continue;
      const day = speech.start ? dayOf(speech.start, this.context.zone()) : '';
      groups.set(day, [...(groups.get(day) ?? []), speech]);
    }
    return [...groups].map(([day, speeches]) => ({ day, speeches }));
  });

  constructor() {
    effect(() => {
      const id = this.noteId();
      const version = this.note()?.version;
      this.compared.set(undefined);
      this.returning.set(false);
      if (id && version !== undefined) void this.store.loadVersions(id).catch(() => undefined);
    });
  }

  protected dayText(day: string): string {
    return day === '' ? w.unscheduled() : formatDay(day);
  }

  protected time(instant: string | undefined): string {
    return instant ? formatTime(instant, this.context.zone()) : '–';
  }

  protected moment(instant: string): string {
    return formatMoment(instant, this.context.zone());
  }

  protected minutes(value: number): string {
    return String(value >= 1 ? Math.round(value) : value);
  }

  protected open(speech: Speech): void {
    const commands = this.context.link('speaking', speech.note?.id ?? '');
    if (speech.note) void this.router.navigate(commands, { queryParamsHandling: 'preserve' });
  }

  protected showAll(): void {
    void this.router.navigate([], { queryParams: { status: null }, queryParamsHandling: 'merge' });
  }

  protected askReturn(): void {
    this.returning.set(true);
    setTimeout(() => this.commentBox()?.nativeElement.focus());
  }

  protected async step(step: 'return' | 'approve'): Promise<void> {
    const speech = this.selected();
    if (!speech?.note || this.busy()) return;
    this.busy.set(true);
    const comment = step === 'return' ? this.commentBox()?.nativeElement.value.trim() : undefined;
    const outcome = await this.store.step(speech.note, step, comment);
    this.busy.set(false);
    const { name } = this.store.speakerOf(speech);
    if (outcome === 'done') this.returning.set(false);
    const done = step === 'approve' ? w.approvedToast(name) : w.returnedToast(name);
    this.toasts.show(outcome === 'done' ? done : outcome === 'changed' ? w.changed() : w.failed());
  }
}
