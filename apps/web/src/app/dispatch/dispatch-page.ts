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
import { RouterLink } from '@angular/router';
import { compareInstants, ridingOf } from '@yicheng/domain';
import { Denied, Empty, ErrorNote, formatDay, formatMoment, Icon, Offline, Segments, Skeleton } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { PrintDay } from '../platform/print-day';
import { AnnouncementComposer } from '../announcements/index';
import { StripMapView } from '../visits/index';
import { DayView } from './day-view';
import { DayWrites } from './day-writes';
import { Delays } from './delays';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { HappenedLog } from './happened-log';
import { LeftBehindAlarms } from './left-behind-alarms';
import { MomentDialog, type MomentOf } from './moment-dialog';
import { NextStrip } from './next-strip';
import { PhoneCalls } from './phone-calls';
import { RecoveryPanel } from './recovery-panel';
import { VehicleList } from './vehicle-list';

/** The day itself: where every vehicle is, what is expected, who is missing, and what dispatch does about it. */
@Component({
  selector: 'yc-dispatch-page',
  imports: [
    AnnouncementComposer,
    DayView,
    Denied,
    Empty,
    ErrorNote,
    HappenedLog,
    Icon,
    LeftBehindAlarms,
    MomentDialog,
    NextStrip,
    Offline,
    PrintDay,
    RecoveryPanel,
    RouterLink,
    Segments,
    Skeleton,
    StripMapView,
    VehicleList,
  ],
  providers: [DayWrites, Delays, DispatchStore, PhoneCalls],
  templateUrl: './dispatch-page.html',
  styleUrl: './dispatch-page.css',
  host: {
    '[class.projecting]': 'projecting()',
    '[style.zoom]': 'zoom()',
    '(window:resize)': 'resized()',
    '(document:fullscreenchange)': 'left()',
    '(keydown.escape)': 'projecting.set(false)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DispatchPage {
  protected readonly store = inject(DispatchStore);
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = words;
  /** The moment that is being recorded or corrected. */
  protected readonly editing = signal<MomentOf | undefined>(undefined);

  protected readonly days = computed(() =>
    this.store.byDay().map(one => ({ value: one.id, label: `${formatDay(one.date)} · ${one.title}` })),
  );
  protected readonly view = signal('graph');
  protected readonly views = computed(() => [
    { value: 'graph', label: words.graph() },
    { value: 'table', label: words.table() },
  ]);
  /** Nothing while the connection is lost: an old position is never shown as if it were one. */
  protected readonly riding = computed(() => {
    if (this.store.reading()?.stale()) return [];
    const now = this.store.now();
    return this.store
      .followed()
      .filter(({ where }) => where.state !== 'back')
      .map(({ forecast, where, number }) => ({ ...ridingOf(forecast, where, now), number, guess: where.due }));
  });
  protected readonly selected = computed(() => this.store.vehicles.get(this.store.selected() ?? ''));
  protected readonly onTime = computed(() => this.store.followed().filter(({ forecast }) => forecast.late <= 1).length);
  /** Nothing before the day is read: which release it follows is known with it. */
  protected readonly known = computed(() => this.store.reading()?.value());
  protected readonly release = computed(() => this.meeting.meeting().latestRelease);
  /** When the first vehicle leaves, of a day that is still to come. */
  protected readonly begins = computed(() => {
    const first = this.store
      .followed()
      .map(({ run }) => run.depart)
      .sort(compareInstants)[0];
    return first ? words.begins(formatMoment(first, this.store.zone())) : '';
  });
  protected readonly ready = computed(() => this.store.reading()?.state() === 'known');

  /** The day alone, large, for everybody in the room: no numbers of people, nothing to press. */
  protected readonly projecting = signal(false);

  private readonly screen = signal({ width: innerWidth, height: innerHeight });
  /** On a screen of any size the view is as large as on one of 1280 × 720, to be read from the back of the room. */
  protected readonly zoom = computed(() => {
    const { width, height } = this.screen();
    return this.projecting() ? Math.max(1, Math.min(width / 1280, height / 720)) : null;
  });

  /** On a narrow screen: whether proposals, the announcement and what happened lie over the day. */
  protected readonly side = signal(false);
  private readonly panel = viewChild(RecoveryPanel);
  protected readonly proposals = computed(() => this.panel()?.count() ?? 0);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly closer = viewChild<ElementRef<HTMLElement>>('closer');
  private readonly injector = inject(Injector);

  protected toggleSide(): void {
    if (this.opener()?.nativeElement.checkVisibility() === false) return;
    this.side.update(open => !open);
    const next = this.side() ? this.closer : this.opener;
    afterNextRender(() => next()?.nativeElement.focus(), { injector: this.injector });
  }

  /** Escape in a dialog of the sheet closes only that. */
  protected escape({ target }: Event): void {
    if (this.side() && !(target as Element).closest('dialog, [role=dialog]')) this.toggleSide();
  }

  /** Something is drawn over the graph: it comes into sight. */
  protected onGraph(): void {
    this.view.set('graph');
    if (this.side()) this.toggleSide();
  }

  protected resized(): void {
    this.screen.set({ width: innerWidth, height: innerHeight });
  }

  protected project(): void {
    const on = !this.projecting();
    this.projecting.set(on);
    // Where the browser refuses the whole screen the page still fills its window.
    if (on) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) void document.exitFullscreen();
  }

  /** Whoever leaves the whole screen by the browser's own key leaves this view. */
  protected left(): void {
    if (!document.fullscreenElement) this.projecting.set(false);
  }
}
