import { addMinutes, type Finding, type Itinerary } from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { repairWords } from './visit-finding-words';
import type { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** One way to settle a finding. */
export interface Repair {
  label: string;
  make: () => Promise<void>;
}

/** Up to two ways to settle a finding of the visits, each a change that undo takes back. */
export function visitRepairs(finding: Finding, plan: Itinerary, store: VisitsStore): Repair[] {
  const { rule, subjects, detail } = finding;
  const [first = '', second = ''] = subjects;
  const stop = plan.stops.find(one => one.id === first);
  const minutes = Math.ceil(Number(detail['minutes']));
  const leaveAt = (instant: string): Repair => ({
    label: repairWords[instant < plan.start.at ? 'departEarlier' : 'departLater'](formatTime(instant, store.zone())),
    make: () => store.change({ start: { ...plan.start, at: instant } }, words.changed(words.departAt())),
  });
  const shorten = (): Repair[] =>
    stop && stop.dwell - minutes >= 10
      ? [
          {
            label: repairWords.shorter(stop.dwell - minutes),
            make: () => store.changeStop(stop.id, { dwell: stop.dwell - minutes }, words.changed(words.dwell())),
          },
        ]
      : [];
  switch (rule) {
    case 'hasty-leg': {
      const estimate = Number(detail['estimate']);
      const make = () => store.typeLeg(first, second, estimate, words.changed(words.drive()));
      return [{ label: repairWords.useEstimate(estimate), make }];
    }
    case 'too-many-vehicles': {
      const vehicles = Number(detail['vehicles']);
      const make = () => store.changeStop(first, { capacity: vehicles }, words.changed(words.capacity()));
      return [{ label: repairWords.moreParking(vehicles), make }];
    }
    case 'outside-window':
      return [leaveAt(addMinutes(plan.start.at, -minutes)), ...shorten()];
    case 'waits-for-opening':
      return [leaveAt(addMinutes(plan.start.at, minutes))];
    case 'late-return':
      return [leaveAt(addMinutes(plan.start.at, -minutes))];
    case 'unknown-vehicle':
      return [{ label: repairWords.takeOut(), make: () => store.toggleVehicle(first) }];
    default:
      return [];
  }
}
