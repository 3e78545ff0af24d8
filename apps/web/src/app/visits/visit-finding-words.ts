import type { Finding, Itinerary } from '@yicheng/domain';
import { defineWords, formatTime } from '@yicheng/ui';

const w = defineWords({
  missingLeg: [
    (from: string, to: string) => `${from}到${to}的行车时间还没有填`,
    (from: string, to: string) => `The drive from ${from} to ${to} is not known`,
  ],
  missingLegWhy: ['之后的时间都会偏早。', 'All later times are too early.'],
  hasty: [
    (to: string, minutes: number) => `到${to}只用 ${minutes} 分，可能偏短`,
    (to: string, minutes: number) => `${minutes} min to ${to} may be too short`,
  ],
  hastyWhy: [
    (km: number, estimate: number) => `路程约 ${km} km，按坐标估算 ${estimate} 分。`,
    (km: number, estimate: number) => `About ${km} km; estimated ${estimate} min.`,
  ],
  parking: [
    (name: string, over: number) => `${name}超出车位 ${over} 辆`,
    (name: string, over: number) => `${name} is ${over} parking place${over === 1 ? '' : 's'} short`,
  ],
  parkingWhy: [
    (vehicles: number, capacity: number, waves: number, minutes: number) =>
      `${vehicles} 辆车，${capacity} 个车位，分 ${waves} 批，全队晚 ${minutes} 分。`,
    (vehicles: number, capacity: number, waves: number, minutes: number) =>
      `${vehicles} vehicles, ${capacity} places: ${waves} waves, the convoy loses ${minutes} min.`,
  ],
  window: [
    (name: string, leave: string) => `${leave} 才离开${name}`,
    (name: string, leave: string) => `Leaves ${name} at ${leave}`,
  ],
  windowWhy: [
    (close: string, minutes: number) => `${close} 关闭，超出 ${minutes} 分。`,
    (close: string, minutes: number) => `It closes at ${close}: ${minutes} min too late.`,
  ],
  early: [
    (name: string, minutes: number) => `在${name}门口等 ${minutes} 分`,
    (name: string, minutes: number) => `Waits ${minutes} min at ${name}`,
  ],
  earlyWhy: [
    (reach: string, open: string) => `${reach} 到，${open} 开放。`,
    (reach: string, open: string) => `Arrives ${reach}, opens ${open}.`,
  ],
  late: [(back: string) => `${back} 才能返回`, (back: string) => `Back only at ${back}`],
  lateWhy: [
    (by: string, minutes: number) => `最晚 ${by}，超出 ${minutes} 分。`,
    (by: string, minutes: number) => `Needed by ${by}: ${minutes} min too late.`,
  ],
  gone: ['车队里有一辆车已不在会议中', 'A vehicle of the convoy is no longer in the meeting'],
  goneWhy: ['取消勾选后，时间不再计入它。', 'Take it out and the times no longer count it.'],
  departLater: [(time: string) => `推迟到 ${time} 发车`, (time: string) => `Leave at ${time}`],
  shorter: [(dwell: number) => `停留改为 ${dwell} 分`, (dwell: number) => `Stay ${dwell} min`],
  moreParking: [(n: number) => `车位改为 ${n} 辆`, (n: number) => `Make it ${n} places`],
  useEstimate: [(n: number) => `用估算 ${n} 分`, (n: number) => `Use ${n} min`],
  takeOut: ['移出车队', 'Take it out'],
  departEarlier: [(time: string) => `提前到 ${time} 发车`, (time: string) => `Leave at ${time}`],
  other: [(rule: string) => `规则 ${rule}`, (rule: string) => `Rule ${rule}`],
});

/** A finding in the reader's language: one bold fact, one line of why. */
export interface WordedFinding {
  fact: string;
  why: string;
}

/** Labels of repairs, for the page that knows how to make them. */
export const repairWords = w;

/** Words a finding of the visits; times are local to the meeting. */
export function wordVisitFinding(
  { rule, subjects, detail }: Finding,
  itinerary: Itinerary,
  zone: string,
): WordedFinding {
  const d = detail as Record<string, number & string>;
  const place = (id: string | undefined): string =>
    id === 'start'
      ? itinerary.start.place
      : id === 'end'
        ? itinerary.end.place
        : (itinerary.stops.find(stop => stop.id === id)?.name ?? '');
  const time = (field: string): string => formatTime(d[field]!, zone);
  const number = (field: string): number => Math.round(Number(d[field]));
  const first = place(subjects[0]);
  switch (rule) {
    case 'missing-leg':
      return { fact: w.missingLeg(first, place(subjects[1])), why: w.missingLegWhy() };
    case 'hasty-leg':
      return {
        fact: w.hasty(place(subjects[1]), number('minutes')),
        why: w.hastyWhy(number('kilometres'), number('estimate')),
      };
    case 'too-many-vehicles':
      return {
        fact: w.parking(first, number('over')),
        why: w.parkingWhy(number('vehicles'), number('capacity'), number('waves'), number('minutes')),
      };
    case 'outside-window':
      return { fact: w.window(first, time('leave')), why: w.windowWhy(time('close'), number('minutes')) };
    case 'waits-for-opening':
      return { fact: w.early(first, number('minutes')), why: w.earlyWhy(time('reach'), time('open')) };
    case 'late-return':
      return { fact: w.late(time('return')), why: w.lateWhy(time('by'), number('minutes')) };
    case 'unknown-vehicle':
      return { fact: w.gone(), why: w.goneWhy() };
    default:
      return { fact: w.other(rule), why: '' };
  }
}
