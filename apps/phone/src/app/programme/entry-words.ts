import { type EntryChange, type ProgrammeEntry, minutesBetween } from '@yicheng/domain';
import { defineWords, formatDuration, formatTime } from '@yicheng/ui/kit-free';

/** The words about entries, on every page that shows one. */
export const words = defineWords({
  driveTo: [(place: string) => `乘车去${place}`, (place: string) => `Drive to ${place}`],
  driveIn: [
    (n: number, place: string) => `乘 ${n} 号车去${place}`,
    (n: number, place: string) => `Vehicle ${n} to ${place}`,
  ],
  driveTimes: [
    (minutes: string, arrival: string) => `行车 ${minutes}，${arrival} 到`,
    (minutes: string, arrival: string) => `${minutes} on the road, there at ${arrival}`,
  ],
  presenter: [(name: string) => `讲解：${name}`, (name: string) => `Presented by ${name}`],
  estimated: ['时间为估算', 'Times are estimates'],
  chair: ['您主持', 'You chair'],
  speaker: ['您发言', 'You speak'],
  convener: ['您召集', 'You convene'],
  panelist: ['您参加讨论', 'You are on the panel'],
  isNew: ['新增', 'New'],
  newTime: ['时间已改', 'New time'],
  newPlace: ['地点已改', 'New place'],
  newContent: ['内容已改', 'Changed'],
  gone: ['取消', 'Cancelled'],
  left: ['您不再参加', 'No longer yours'],
  expected: ['预计', 'expected'],
  planned: [(time: string) => `原定 ${time}`, (time: string) => `planned ${time}`],
  off: [(place: string) => `去${place}`, (place: string) => `to ${place}`],
  from: [(place: string) => `从${place}出发`, (place: string) => `From ${place}`],
});

/** What an entry is called; a drive by where it leads and, for one's own, by the vehicle. */
export function titleOf(entry: ProgrammeEntry, vehicle: number | undefined): string {
  if (entry.kind !== 'drive') return entry.title;
  return entry.mine && vehicle ? words.driveIn(vehicle, entry.title) : words.driveTo(entry.title);
}

/** What an entry is called in a line of many: a drive by where it leads. */
export const shortTitleOf = ({ kind, title }: ProgrammeEntry): string => (kind === 'drive' ? words.off(title) : title);

/** The quiet line under a title: where, who presents, one's own part, how long a drive takes. */
export function lineOf(entry: ProgrammeEntry, zone: string): string {
  if (entry.kind === 'drive') {
    // Where nobody has said how long the drive takes, there is no time to promise.
    const minutes = minutesBetween(entry.start, entry.end);
    return minutes > 0 ? words.driveTimes(formatDuration(minutes), formatTime(entry.end, zone)) : '';
  }
  const place = entry.kind === 'stop' ? entry.at : [entry.hall, entry.venue].filter(Boolean).join(' · ');
  const part = entry.part ? words[entry.part]() : '';
  return [part, place, entry.presenter ? words.presenter(entry.presenter) : ''].filter(Boolean).join(' · ');
}

/** The planned start, where on the day another is shown. */
export function plannedStart({ planned, start }: ProgrammeEntry, zone: string): string | undefined {
  const time = planned && formatTime(planned.start, zone);
  return time !== formatTime(start, zone) ? time : undefined;
}

/** What a change is called. */
export function changeName(change: EntryChange): string {
  const { isNew, newTime, newPlace, newContent, gone, left } = words;
  return { new: isNew, time: newTime, place: newPlace, content: newContent, gone, left }[change]();
}
