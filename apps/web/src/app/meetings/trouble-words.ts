import { formatDay, formatTime } from '@yicheng/ui';
import { words as w } from './meetings-words';
import type { Standing, Trouble } from './standing';

/** The facts a finding may carry, by any rule. */
interface Facts {
  hallId?: string;
  attendeeIds?: string[];
  from?: string;
  to?: string;
  gap?: number;
  needed?: number;
  slot?: number;
  over?: number;
  minutes?: number;
  estimate?: number;
  vehicles?: number;
  capacity?: number;
  day?: string;
  by?: string;
  return?: string;
}

/** One bold fact and one line of why, in the reader's language. */
export interface Told {
  fact: string;
  why: string;
}

/** Words a finding for the overview. */
export function tell({ finding, id }: Trouble, standing: Standing): Told {
  const zone = standing.meeting.timeZone;
  const detail = finding.detail as Facts;
  const itinerary = standing.itineraries().find(one => one.id === id);
  const title = (itemId = ''): string =>
    standing.placed().get(itemId)?.item.title ?? standing.itineraries().find(one => one.id === itemId)?.title ?? '';
  const stop = (stopId = ''): string =>
    itinerary?.stops.find(one => one.id === stopId)?.name ??
    (stopId === 'start'
      ? itinerary?.start.place || w.start()
      : stopId === 'end'
        ? itinerary?.end.place || w.end()
        : '');
  const time = (instant?: string): string => (instant ? formatTime(instant, zone) : '');
  const [a, b] = finding.subjects;
  const when = detail.from && detail.to ? `${time(detail.from)}–${time(detail.to)}` : '';
  const round = (minutes = 0): number => Math.ceil(minutes);

  switch (finding.rule) {
    case 'hall-clash':
      return {
        fact: w.hallClash(standing.halls().get(detail.hallId ?? '')?.name ?? ''),
        why: w.clashWhy(when, title(a), title(b)),
      };
    case 'person-clash': {
      const who = standing.people()?.find(one => one.id === detail.attendeeIds?.[0])?.name ?? w.someone();
      return { fact: w.personClash(who, detail.attendeeIds?.length ?? 1), why: w.clashWhy(when, title(a), title(b)) };
    }
    case 'between-venues':
      return { fact: w.noGap(title(b)), why: w.gapWhy(round(detail.gap), round(detail.needed)) };
    case 'over-slot':
      return {
        fact: w.overSlot(title(a), round(detail.over)),
        why: w.overWhy(round(detail.needed), round(detail.slot)),
      };
    case 'outside-days':
      return { fact: w.outsideDays(title(a)), why: w.outsideDaysWhy(formatDay(detail.day ?? '')) };
    case 'too-many-vehicles':
      return {
        fact: w.tooMany(stop(a), detail.over ?? 0),
        why: w.tooManyWhy(detail.vehicles ?? 0, detail.capacity ?? 0),
      };
    case 'late-return':
      return { fact: w.lateReturn(round(detail.minutes)), why: w.lateReturnWhy(time(detail.return), time(detail.by)) };
    case 'outside-window':
      return { fact: w.outsideWindow(stop(a), round(detail.minutes)), why: itinerary?.title ?? '' };
    case 'waits-for-opening':
      return { fact: w.waitsOpening(stop(a), round(detail.minutes)), why: itinerary?.title ?? '' };
    case 'missing-leg':
      return { fact: w.missingLeg(stop(a), stop(b)), why: w.missingLegWhy() };
    case 'hasty-leg':
      return {
        fact: w.hastyLeg(stop(a), stop(b)),
        why: w.hastyLegWhy(round(detail.minutes), round(detail.estimate)),
      };
    case 'unknown-vehicle':
      return { fact: w.unknownVehicle(), why: itinerary?.title ?? '' };
    default:
      return { fact: w.otherTrouble(), why: title(a) || (itinerary?.title ?? '') };
  }
}
