import type { ChangedEntry } from '@yicheng/domain';
import { dayOf, formatDay, formatTime, formatTimeRange } from '@yicheng/ui/kit-free';
import { changeName, titleOf } from './entry-words';

/** One line of what changed. */
export interface ChangeLine {
  id: string;
  /** The day, at the first line of one that follows another or is not today. */
  day?: string;
  /** The former time, where it is another or nothing takes place any more. */
  was?: string;
  time?: string;
  title: string;
  name: string;
}

/** Changes in the order of time, so worded that nobody takes one for another day's. */
export function changeLines(
  changes: readonly ChangedEntry[],
  { today, zone, vehicle }: { today: string; zone: string; vehicle?: number },
): ChangeLine[] {
  let day = today;
  return changes.map(({ entry, change, at, was }) => {
    const own = dayOf(at.start, zone);
    const heading = own === day ? {} : { day: formatDay(own) };
    day = own;
    const former = was && dayOf(was.start, zone);
    const isLonger = was?.start === at.start;
    const time = isLonger ? formatTimeRange(at.start, at.end, zone) : formatTime(at.start, zone);
    const before = was && (isLonger ? formatTimeRange(was.start, was.end, zone) : formatTime(was.start, zone));
    const times = change === 'gone' ? { was: time } : { time };
    return {
      id: entry.id,
      ...heading,
      ...times,
      ...(before && { was: former === own ? before : `${formatDay(former!)} ${before}` }),
      title: titleOf(entry, vehicle),
      name: changeName(change),
    };
  });
}
