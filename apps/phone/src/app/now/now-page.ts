import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween, hasAnswered, minutesBetween, nowAndNext } from '@yicheng/domain';
import { dayOf, defineWords, formatDay, formatDuration, formatTime, formatTimeRange, Icon } from '@yicheng/ui/kit-free';
import { Age } from '../age';
import { words as appWords } from '../app-words';
import { AnnouncementCards } from '../announcements/announcement-cards';
import { clock } from '../platform/clock';
import { Kept } from '../platform/kept';
import { MyProgramme } from '../platform/my-programme';
import { Changes } from '../programme/changes';
import { lineOf, plannedStart, shortTitleOf, titleOf, words as entryWords } from '../programme/entry-words';
import { Standing } from '../standing';
import { Contacts } from './contacts';

const words = defineWords({
  day: [(n: number) => `第 ${n} 天`, (n: number) => `Day ${n}`],
  inDays: [
    (n: number) => (n === 1 ? '明天开始' : `${n} 天后开始`),
    (n: number) => (n === 1 ? 'Starts tomorrow' : `Starts in ${n} days`),
  ],
  over: ['会议已结束', 'The meeting is over'],
  now: ['现在', 'Now'],
  next: ['接着', 'Next'],
  later: ['之后', 'Then'],
  left: [(time: string) => `还有 ${time}`, (time: string) => `${time} left`],
  since: [(time: string) => `${time} 起`, (time: string) => `Since ${time}`],
  notLeft: ['尚未报告发车', 'Departure not reported yet'],
  notThere: ['尚未报告到达', 'Arrival not reported yet'],
  wasToLeave: [(time: string) => `原定 ${time} 发车`, (time: string) => `Was to leave at ${time}`],
  wasToArrive: [(time: string) => `原定 ${time} 到`, (time: string) => `Was to arrive at ${time}`],
  byPlan: ['原定', 'planned'],
  leaves: [(time: string) => `${time} 发车`, (time: string) => `Leaves at ${time}`],
  vehicle: ['我的车', 'My vehicle'],
  places: ['住宿、用餐和座位', 'Room, table and seat'],
  room: ['房间', 'Room'],
  table: ['桌', 'Table'],
  seat: ['座位（排-座）', 'Seat (row-seat)'],
  vehicleNo: [(n: number) => `${n} 号车`, (n: number) => `Vehicle ${n}`],
  plate: ['车牌', 'Plate'],
  people: ['同车', 'Aboard'],
  driver: ['司机', 'Driver'],
  none: [
    '日程还没有发布。发布后这里显示您的下一项。',
    'The programme is not published yet. Your next item appears here when it is.',
  ],
  nothing: ['接下来没有您的日程。', 'Nothing more is planned for you.'],
  answer: ['请回复是否参会', 'Will you attend?'],
  answerWhy: ['只需一分钟', 'It takes a minute'],
  unsettled: ['一份回执等您处理', 'A reply waits for you'],
  twice: ['在别处也填过，选一份留下', 'Also given elsewhere: choose which stays'],
  refused: ['没有被接受，填写的内容还在', 'Not accepted; what you typed is kept'],
  captain: ['点名与发车', 'Roll call and departures'],
  captainWhy: ['您是车长', 'You are the captain of this vehicle'],
});

/** Now, next, my vehicle, and whom to call. */
@Component({
  selector: 'yc-now-page',
  imports: [Age, AnnouncementCards, Changes, Contacts, Icon, RouterLink, Standing],
  templateUrl: './now-page.html',
  styleUrl: './now-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NowPage {
  readonly programme = inject(MyProgramme);
  private readonly kept = inject(Kept);
  readonly w = words;
  readonly ew = entryWords;
  readonly app = appWords;

  readonly when = computed(() => {
    const meeting = this.programme.value()?.meeting;
    if (!meeting) return '';
    const today = dayOf(clock(), meeting.timeZone);
    if (today > meeting.endDate) return words.over();
    const ahead = daysBetween(today, meeting.startDate);
    if (ahead > 0) return `${words.inDays(ahead)} · ${formatDay(meeting.startDate)}`;
    return `${words.day(1 - ahead)} · ${formatDay(today)}`;
  });
  readonly mustAnswer = computed(() => {
    const me = this.programme.value()?.me;
    return me !== undefined && !hasAnswered(me.reply);
  });
  /** Answers given on this phone that two devices gave, or that were refused; found from the first page, wherever one left off. */
  readonly unsettled = computed(() => {
    const mine = this.programme.value()?.me.attendeeId;
    return this.kept
      .writes()
      .filter(({ kind, state }) => kind === 'reply' && (state === 'conflict' || state === 'refused'))
      .map(({ id, rowId, state }) => ({
        id,
        link: rowId === mine ? ['/reply'] : ['/unit', rowId],
        why: state === 'conflict' ? words.twice() : words.refused(),
      }));
  });
  private readonly found = computed(() => nowAndNext(this.programme.entries(), clock()));
  readonly current = computed(() => {
    const { now, overdue } = this.found();
    if (!now) return undefined;
    const zone = this.programme.zone();
    const whole = minutesBetween(now.start, now.end);
    const left = Math.max(0, Math.ceil(minutesBetween(clock(), now.end)));
    const stays = now.kind === 'stop';
    const end = formatTime(overdue ? (now.planned?.end ?? now.end) : now.end, zone);
    const due = stays ? [words.notLeft(), words.wasToLeave(end)] : [words.notThere(), words.wasToArrive(end)];
    const [state, until] = overdue ? due : [words.left(formatDuration(left)), stays ? words.leaves(end) : ''];
    return {
      title: this.title(now),
      range: overdue ? words.since(formatTime(now.start, zone)) : formatTimeRange(now.start, now.end, zone),
      at: stays ? now.at : (now.hall ?? now.venue),
      // How long a drive takes and when it is there was a promise; once it is overdue it is none.
      line: stays ? lineOf({ ...now, at: undefined }, zone) : overdue ? '' : lineOf(now, zone),
      state,
      until,
      percent: whole > 0 ? Math.min(100, Math.max(0, Math.round((1 - left / whole) * 100))) : 0,
    };
  });
  readonly next = computed(() => {
    const { next, overdue } = this.found();
    if (!next) return undefined;
    const zone = this.programme.zone();
    const today = dayOf(next.start, zone) === dayOf(clock(), zone);
    // Its vehicle waits for what should be over: when it begins nobody knows.
    const waits = overdue && next.progress === 'ahead';
    return {
      time: formatTime(waits ? (next.planned?.start ?? next.start) : next.start, zone),
      waits,
      planned: waits ? undefined : plannedStart(next, zone),
      day: today ? '' : formatDay(dayOf(next.start, zone)),
      title: this.title(next),
      line: waits && next.kind === 'drive' ? '' : lineOf(next, zone),
    };
  });
  /** Only what is still on the day of the next entry: a time without its day would mislead. */
  readonly later = computed(() =>
    this.found()
      .later.filter(entry => this.sameDay(entry.start, this.found().next?.start))
      .map(entry => ({
        id: entry.id,
        time: formatTime(entry.start, this.programme.zone()),
        title: shortTitleOf(entry),
      })),
  );

  private sameDay(one: string, other: string | undefined): boolean {
    const zone = this.programme.zone();
    return other !== undefined && dayOf(one, zone) === dayOf(other, zone);
  }

  private title(entry: Parameters<typeof titleOf>[0]): string {
    return titleOf(entry, this.programme.value()?.vehicle?.number);
  }

  busClass(n: number): string {
    return `bus b${((n - 1) % 8) + 1}${n > 8 ? ' dash' : ''}`;
  }
}
