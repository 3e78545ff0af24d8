import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@yicheng/client';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { daysBetween, isStorableDay, isTimeZone, localDay, MAX_DAYS, type MeetingLanguage } from '@yicheng/domain';
import { DayField, ErrorNote, formatTime, Icon, language } from '@yicheng/ui';
import { Api } from '../platform/api';
import { Session } from '../platform/session';
import { Address } from '../platform/address';
import { MeetingList } from '../platform/meeting-list';
import { words } from './meetings-words';

/** What was typed, kept until the meeting exists. */
interface Draft {
  id: string;
  title: string;
  kind: string;
  startDate: string;
  endDate: string;
  timeZone: string;
  language: MeetingLanguage;
  venueId: string;
  venue: string;
  hallId: string;
  hall: string;
}

const KEY = 'yicheng.new-meeting';
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai';

function begun(): Draft {
  const today = localDay(new Date().toISOString(), ownZone());
  const empty: Draft = {
    id: newId(),
    title: '',
    kind: '',
    startDate: today,
    endDate: today,
    timeZone: ownZone(),
    language: language(),
    venueId: newId(),
    venue: '',
    hallId: newId(),
    hall: '',
  };
  try {
    return { ...empty, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Draft>) };
  } catch {
    return empty;
  }
}

/** A title and the days make a meeting; everything else can wait. */
@Component({
  selector: 'yc-new-meeting',
  imports: [RouterLink, DayField, ErrorNote, Icon],
  templateUrl: './new-meeting.page.html',
  styleUrl: './new-meeting.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewMeetingPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly address = inject(Address);
  private readonly list = inject(MeetingList).known;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly w = words;
  readonly draft = signal<Draft>(begun());
  readonly tried = signal(false);
  readonly busy = signal(false);
  readonly failure = signal<unknown>(undefined);
  readonly zones = Intl.supportedValuesOf('timeZone');
  readonly workspace = computed(() => this.address.place().workspace ?? '');

  readonly problems = computed<Partial<Record<keyof Draft, string>>>(() => {
    const { title, startDate, endDate, timeZone, venue, hall } = this.draft();
    const told: Partial<Record<keyof Draft, string>> = {};
    if (!title.trim()) told.title = words.needTitle();
    if (!isStorableDay(startDate)) told.startDate = words.needDay();
    if (!isStorableDay(endDate)) told.endDate = words.needDay();
    else if (endDate < startDate) told.endDate = words.needOrder();
    else if (daysBetween(startDate, endDate) >= MAX_DAYS) told.endDate = words.needShort(MAX_DAYS);
    if (!isTimeZone(timeZone)) told.timeZone = words.needZone();
    if (hall.trim() && !venue.trim()) told.venue = words.needVenue();
    return told;
  });
  readonly shown = computed(() => (this.tried() ? this.problems() : {}));
  readonly clock = computed(() => {
    const { timeZone } = this.draft();
    return isTimeZone(timeZone) ? words.zoneHelp(formatTime(new Date().toISOString(), timeZone)) : '';
  });
  readonly trouble = computed(() => {
    const failure = this.failure();
    if (failure === undefined) return undefined;
    const detail =
      failure instanceof ProblemError
        ? (failure.problem.errors?.map(one => `${one.field}: ${one.problem}`).join('; ') ?? failure.problem.detail)
        : '';
    const reference = failure instanceof ProblemError ? failure.problem.reference : undefined;
    return {
      detail: [detail, words.notCreatedDetail()].filter(Boolean).join(' '),
      reference,
      offline: failure instanceof OfflineError,
    };
  });

  constructor() {
    afterNextRender(() => this.element.nativeElement.querySelector<HTMLElement>('#title')?.focus());
    effect(() => localStorage.setItem(KEY, JSON.stringify(this.draft())));
  }

  set(field: keyof Draft, value: string): void {
    this.draft.update(draft => {
      const next = { ...draft, [field]: value };
      // A meeting moved to later days keeps at least its first one.
      return field === 'startDate' && next.endDate < value ? { ...next, endDate: value } : next;
    });
  }

  async create(): Promise<void> {
    this.tried.set(true);
    const [first] = Object.keys(this.problems());
    if (first) {
      this.element.nativeElement.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const slug = await this.send();
      localStorage.removeItem(KEY);
      void this.list.reload();
      await this.router.navigateByUrl(`/w/${this.workspace()}/m/${slug}/overview`);
    } catch (error) {
      this.failure.set(error);
      this.busy.set(false);
    }
  }

  /** Creates the meeting, its venue and hall. The ids are ours, so sending again changes nothing. */
  private async send(): Promise<string> {
    const { id, title, kind, startDate, endDate, timeZone, language, ...place } = this.draft();
    const workspaceId = this.session.workspaces().find(one => one.slug === this.workspace())?.id;
    const body = {
      id,
      title: title.trim(),
      startDate,
      endDate,
      timeZone,
      language,
      ...(kind.trim() ? { kind: kind.trim() } : {}),
      ...(workspaceId ? { workspaceId } : {}),
    };
    const path = { meetingId: id };
    try {
      const { slug } = await this.api.call('post', '/meetings', { body });
      const [venue, hall] = [place.venue.trim(), place.hall.trim()];
      const { venueId, hallId } = place;
      if (venue)
        await this.api.call('post', '/meetings/{meetingId}/venues', { path, body: { id: venueId, name: venue } });
      if (venue && hall) {
        await this.api.call('post', '/meetings/{meetingId}/halls', { path, body: { id: hallId, venueId, name: hall } });
      }
      return slug;
    } catch (error) {
      // An earlier try got through and only its answer was lost; what was changed since is changed in the settings.
      if (!(error instanceof ProblemError) || error.status !== 409) throw error;
      return (await this.api.call('get', '/meetings/{meetingId}', { path })).slug;
    }
  }
}
