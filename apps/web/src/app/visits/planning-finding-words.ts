import type { Finding } from '@yicheng/domain';
import { defineWords, formatTime } from '@yicheng/ui';
import type { WordedFinding } from './visit-finding-words';

const w = defineWords({
  noStops: ['还没有点位', 'There are no stops yet'],
  noVehicles: ['还没有选车辆', 'No vehicles are chosen yet'],
  stopTooSmall: [
    (name: string, vehicles: number, capacity: number) => `${name} ${capacity} 个车位，容不下 ${vehicles} 辆车`,
    (name: string, vehicles: number, capacity: number) =>
      `${vehicles} vehicles do not fit the ${capacity} parking place${capacity === 1 ? '' : 's'} of ${name}`,
  ],
  stopTooSmallWhy: [
    (who: string, minutes: number, from: string, to: string) =>
      `${who}共需 ${minutes} 分${from ? `，只能在 ${from}–${to} 开始` : ''}。`,
    (who: string, minutes: number, from: string, to: string) =>
      `${who} need ${minutes} min${from ? ` and may begin between ${from} and ${to}` : ''}.`,
  ],
  togetherTooMany: [
    (name: string, vehicles: number, capacity: number) => `${name} ${capacity} 个车位，${vehicles} 辆车不能同时开始`,
    (name: string, vehicles: number, capacity: number) =>
      `${vehicles} vehicles cannot begin together at ${name}: it has ${capacity} places`,
  ],
  tooBig: [
    (name: string, who: string, size: number, capacity: number) =>
      `${who}占 ${size} 个车位，${name} 只有 ${capacity} 个`,
    (name: string, who: string, size: number, capacity: number) =>
      `${who} takes ${size} parking places, ${name} has only ${capacity}`,
  ],
  tooBigWhy: ['增加该点车位，或改派较小的车。', 'Give the stop more places, or send a smaller vehicle.'],
  wayTooLong: [(who: string) => `${who}怎么走都来不及`, (who: string) => `${who} cannot make it on any way`],
  wayTooLongWhy: [
    (latest: string) => (latest ? `${latest} 前要返回，或点位开放时间太短。` : '点位开放时间太短。'),
    (latest: string) => (latest ? `Needed back by ${latest}, or stops open too briefly.` : 'Stops open too briefly.'),
  ],
  departsTooEarly: [
    (who: string, pinned: string) => `${who}固定 ${pinned} 发车，太早`,
    (who: string, pinned: string) => `${who} is fixed to leave at ${pinned}, which is too early`,
  ],
  orderPassed: [
    (name: string, who: string) => `${who}已先去${name}，与固定的顺序不符`,
    (name: string, who: string) => `${who} went to ${name} first, against the fixed order`,
  ],
  orderPassedWhy: ['放开这项固定，再编排。', 'Take that pin off and plan again.'],
  circular: ['固定的顺序互相矛盾', 'What is fixed contradicts itself'],
  circularWhy: ['放开其中一项固定，再编排。', 'Take one of the fixed things off and plan again.'],
  beginMissed: [
    (who: string, name: string, pinned: string) => `${who}赶不上固定的 ${pinned} 到${name}`,
    (who: string, name: string, pinned: string) => `${who} cannot begin at ${name} at ${pinned} as fixed`,
  ],
  convoyApart: [
    (who: string) => `${who}另有点位，编不成统一编队`,
    (who: string) => `${who}: other stops than the rest, so there is no one convoy`,
  ],
  convoyApartWhy: ['取消“去哪些点位”的固定，或改用分组错峰。', 'Take that pin off, or stagger the vehicles.'],
  outsideWindow: [
    (who: string, name: string, begin: string) => `${who} ${begin} 到${name}，不在开放时间内`,
    (who: string, name: string, begin: string) => `${who} at ${name} at ${begin}, when it is not open`,
  ],
  backLate: [
    (who: string, back: string) => `${who} ${back} 才能返回`,
    (who: string, back: string) => `${who}: back only at ${back}`,
  ],
  twoOrders: [
    (who: string) => `${who}的顺序互不一致，排不成同一顺序`,
    (who: string) => `${who} go in different orders already: no one order fits`,
  ],
  twoOrdersWhy: ['按已走的和固定的顺序，改用分组错峰。', 'As driven or fixed so far; stagger the vehicles instead.'],
});

/** Why the planner cannot do what is asked. */
export function wordPlanningFinding(
  { rule, detail }: Finding,
  place: string,
  who: string,
  zone: string,
): WordedFinding | undefined {
  const time = (field: string): string => (typeof detail[field] === 'string' ? formatTime(detail[field], zone) : '');
  // Of several vehicles the first and the last.
  const span = (field: string): string =>
    detail['until'] === undefined ? time(field) : `${time(field)}–${time('until')}`;
  const [vehicles, capacity, minutes, size] = ['vehicles', 'capacity', 'minutes', 'size'].map(field =>
    Number(detail[field]),
  );
  switch (rule) {
    case 'plan-no-stops':
      return { fact: w.noStops(), why: '' };
    case 'plan-convoy-apart':
      return { fact: w.convoyApart(who), why: w.convoyApartWhy() };
    case 'plan-no-vehicles':
      return { fact: w.noVehicles(), why: '' };
    case 'plan-stop-too-small':
      return {
        fact: w.stopTooSmall(place, vehicles!, capacity!),
        why: w.stopTooSmallWhy(who, Math.round(minutes!), time('open'), time('lastBegin')),
      };
    case 'plan-together-too-many':
      return { fact: w.togetherTooMany(place, vehicles!, capacity!), why: who };
    case 'plan-vehicle-too-big':
      return { fact: w.tooBig(place, who, size!, capacity!), why: w.tooBigWhy() };
    case 'plan-way-too-long':
      return { fact: w.wayTooLong(who), why: w.wayTooLongWhy(time('latest')) };
    case 'plan-departs-too-early':
      return { fact: w.departsTooEarly(who, time('pinned')), why: '' };
    case 'plan-order-passed':
      return { fact: w.orderPassed(place, who), why: w.orderPassedWhy() };
    case 'plan-circular':
      return { fact: w.circular(), why: w.circularWhy() };
    case 'plan-outside-window':
      return { fact: w.outsideWindow(who, place, span('begin')), why: '' };
    case 'plan-begin-missed':
      return { fact: w.beginMissed(who, place, time('pinned')), why: '' };
    case 'plan-late-return':
      return { fact: w.backLate(who, span('return')), why: '' };
    case 'plan-two-orders':
      return { fact: w.twoOrders(who), why: w.twoOrdersWhy() };
    default:
      return undefined;
  }
}
