import type { Itinerary, VisitRepair } from '@yicheng/domain';
import { defineWords, formatTime } from '@yicheng/ui';
import { stopName, type VisitNames, vehicleList } from './visit-names';
import { words as visitsWords } from './visits-words';

const w = defineWords({
  startEarlier: [(time: string) => `提前到 ${time} 发车`, (time: string) => `Leave at ${time}`],
  startLater: [(time: string) => `推迟到 ${time} 发车`, (time: string) => `Leave at ${time}`],
  departEarlier: [
    (who: string, n: number) => `${who}提前 ${n} 分发车`,
    (who: string, n: number) => `${who} leave${one(who)} ${n} min earlier`,
  ],
  departLater: [
    (who: string, n: number) => `${who}推迟 ${n} 分发车`,
    (who: string, n: number) => `${who} leave${one(who)} ${n} min later`,
  ],
  wait: [
    (who: string, n: number) => `${who}等 ${n} 分再进`,
    (who: string, n: number) => `${who} wait${one(who)} ${n} min outside`,
  ],
  leave: [
    (place: string, n: number) => `提前 ${n} 分离开${place}`,
    (place: string, n: number) => `Leave ${place} ${n} min earlier`,
  ],
  swap: [(who: string) => `${who}先去别处，调换次序`, (who: string) => `${who} take${one(who)} another stop first`],
  shorterStop: [(n: number) => `停留改为 ${n} 分`, (n: number) => `Stay ${n} min`],
  shorterStopAt: [
    (name: string, n: number) => `${name}停留改为 ${n} 分`,
    (name: string, n: number) => `Stay ${n} min at ${name}`,
  ],
  shorterRun: [
    (name: string, n: number) => `在${name}少停 ${n} 分`,
    (name: string, n: number) => `${n} min less at ${name}`,
  ],
  rest: [
    (name: string, n: number) => `在${name}停够 ${n} 分`,
    (name: string, n: number) => `Stay at least ${n} min at ${name}`,
  ],
  places: [(n: number) => `车位改为 ${n} 辆`, (n: number) => `Make it ${n} places`],
  drive: [(n: number) => `用估算 ${n} 分`, (n: number) => `Use ${n} min`],
  insert: [
    (who: string, name: string) => `${who}补上${name}`,
    (who: string, name: string) => `${who} also go to ${name}`,
  ],
  plan: [(who: string) => `为${who}排上行程`, (who: string) => `Plan a run for ${who}`],
  mode: [(name: string) => `“怎么走”改为${name}`, (name: string) => `Travel as “${name}”`],
  takeOut: ['移出车队', 'Take it out'],
  leg: [
    (via: string, n: number) => `先按经${via} ${n} 分`,
    (via: string, n: number) => `Use ${n} min by way of ${via}`,
  ],
  captain: [(person: string) => `改由${person}任车长`, (person: string) => `Make ${person} captain`],
  presenter: [(person: string) => `改由${person}讲解`, (person: string) => `${person} presents instead`],
  nobody: ['讲解人待定', 'Leave the presenter open'],
  seat: [
    (n: number, who: string) => `${n} 人改乘${who}`,
    (n: number, who: string) => `${n} ride${n === 1 ? 's' : ''} in ${who.toLowerCase()}`,
  ],
  unpin: ['取消固定', 'Take the pin off'],
  takeIn: [(who: string) => `把${who}编入`, (who: string) => `Take in ${who}`],
});

const one = (who: string): string => (who.startsWith('Vehicles') ? '' : 's');

/** What a repair does, on its button. */
export function wordVisitRepair(
  { kind, stopId, vehicleIds = [], value }: VisitRepair,
  itinerary: Itinerary,
  names: VisitNames,
  about: string | undefined,
): string {
  const place = stopId ? stopName(itinerary, stopId) : '';
  const who = vehicleList(vehicleIds, names);
  const n = Math.abs(Number(value));
  switch (kind) {
    case 'start':
      return w[String(value) < itinerary.start.at ? 'startEarlier' : 'startLater'](
        formatTime(String(value), names.zone),
      );
    case 'depart':
      return w[Number(value) < 0 ? 'departEarlier' : 'departLater'](who, n);
    case 'wait':
      return w.wait(who, n);
    case 'leave':
      return w.leave(place, n);
    case 'swap':
      return w.swap(who);
    case 'shorten':
      if (vehicleIds.length) return w.shorterRun(place, n);
      return stopId === about ? w.shorterStop(n) : w.shorterStopAt(place, n);
    case 'rest':
      return w.rest(place, n);
    case 'places':
      return w.places(n);
    case 'drive':
      return w.drive(n);
    case 'insert':
      return w.insert(who, place);
    case 'plan':
      return w.plan(who);
    case 'leg':
      return w.leg(place, n);
    case 'captain':
      return w.captain(names.nameOf(String(value)));
    case 'presenter':
      return w.presenter(String(value));
    case 'nobody':
      return w.nobody();
    case 'seat':
      return w.seat(n, who);
    case 'unpin':
      return w.unpin();
    case 'mode':
      return w.mode(visitsWords[value as Itinerary['mode']]());
    case 'take-out':
      return w.takeOut();
    case 'take-in':
      return w.takeIn(who);
  }
}
