import type { Finding, Itinerary } from '@yicheng/domain';
import { defineWords, formatTime } from '@yicheng/ui';
import { wordPinFinding } from './pin-finding-words';
import { wordPlanningFinding } from './planning-finding-words';
import { stopName, type VisitNames, vehicleList } from './visit-names';

/** The verb of one vehicle ends in s. */
const one = (who: string): string => (who.startsWith('Vehicle ') ? 's' : '');

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
    (who: string, name: string, minutes: number) => `${who}在${name}门口等 ${minutes} 分`,
    (who: string, name: string, minutes: number) => `${who || 'They'} wait${one(who)} ${minutes} min at ${name}`,
  ],
  earlyMost: [
    (who: string, name: string, minutes: number) => `${who}在${name}门口等，最多 ${minutes} 分`,
    (who: string, name: string, minutes: number) => `${who} wait at ${name}, at most ${minutes} min`,
  ],
  earlyWhy: [
    (reach: string, open: string) => `${reach} 到，${open} 开放。`,
    (reach: string, open: string) => `There at ${reach}; it opens at ${open}.`,
  ],
  convoyApart: [
    (who: string) => `${who}没有和车队一起走`,
    (who: string) => `${who} travel${one(who)} apart from the convoy`,
  ],
  convoyNone: ['选了“统一编队”，车次却是各走各的', 'One convoy is chosen, but the runs go each its own way'],
  orderApart: [(who: string) => `${who}走的次序和别的车不同`, (who: string) => `${who} take${one(who)} another order`],
  orderNone: ['选了“同序”，车次却各走各的次序', 'One order is chosen, but the runs take several'],
  apartWhy: [
    '重新编排，或清除车次；要照现在这样走，就改“怎么走”。',
    'Plan again or clear the runs; to keep them, change how they travel.',
  ],
  late: [(back: string) => `${back} 才能返回`, (back: string) => `Back only at ${back}`],
  lateWhy: [
    (by: string, minutes: number) => `最晚 ${by}，超出 ${minutes} 分。`,
    (by: string, minutes: number) => `Needed by ${by}: ${minutes} min too late.`,
  ],
  doubleVehicle: [
    (who: string, from: string, to: string) => `${who} ${from}–${to} 还排在另一个行程里`,
    (who: string, from: string, to: string) => `${who} is also in another itinerary, ${from}–${to}`,
  ],
  doublePerson: [
    (name: string, from: string, to: string) => `${name} ${from}–${to} 还要在另一个行程里`,
    (name: string, from: string, to: string) => `${name} is also needed in another itinerary, ${from}–${to}`,
  ],
  doubleWhy: [(title: string) => `“${title}”。`, (title: string) => `“${title}”.`],
  gone: ['车队里有一辆车已不在会议中', 'A vehicle of the convoy is no longer in the meeting'],
  goneWhy: ['取消勾选后，时间不再计入它。', 'Take it out and the times no longer count it.'],
  crowd: [
    (name: string, over: number, from: string, to: string) => `${name} ${from}–${to} 超出车位 ${over} 辆`,
    (name: string, over: number, from: string, to: string) =>
      `${name} is ${over} parking place${over === 1 ? '' : 's'} short, ${from}–${to}`,
  ],
  crowdWhy: [
    (who: string, capacity: number, minutes: number) => `${who}同时在，${capacity} 个车位，${minutes} 分。`,
    (who: string, capacity: number, minutes: number) => `${who} at once, ${capacity} places, for ${minutes} min.`,
  ],
  crowdInTurnWhy: [
    (who: string, most: number, capacity: number, minutes: number) =>
      `${who}先后在，同时最多占 ${most} 个车位，只有 ${capacity} 个，共 ${minutes} 分。`,
    (who: string, most: number, capacity: number, minutes: number) =>
      `${who} in turn, at most ${most} places taken at once of ${capacity}, for ${minutes} min.`,
  ],
  people: [
    (name: string, over: number, from: string, to: string) => `${name} ${from}–${to} 超出 ${over} 人`,
    (name: string, over: number, from: string, to: string) => `${name} has ${over} people too many, ${from}–${to}`,
  ],
  peopleWhy: [
    (who: string, people: number, limit: number) => `${who}共 ${people} 人，最多接待 ${limit} 人。`,
    (who: string, people: number, limit: number) => `${who}: ${people} people, it receives ${limit}.`,
  ],
  before: [
    (name: string, begin: string) => `${begin} 就到${name}，还没有开放`,
    (name: string, begin: string) => `Begins at ${name} at ${begin}, before it opens`,
  ],
  beforeWhy: [
    (who: string, open: string) => `${who}，${open} 开放。`,
    (who: string, open: string) => `${who}; it opens at ${open}.`,
  ],
  tooShort: [
    (who: string, name: string, minutes: number) => `${who}到${name}少 ${minutes} 分路程`,
    (who: string, name: string, minutes: number) => `${who}: ${minutes} min too few to ${name}`,
  ],
  tooShortWhy: [
    (leave: string, from: string, reach: string, begin: string) =>
      `${leave} 离开${from}，${reach} 才能到，排在 ${begin}。`,
    (leave: string, from: string, reach: string, begin: string) =>
      `Leaves ${from} at ${leave}, can be there at ${reach}, planned at ${begin}.`,
  ],
  mealMissed: [(who: string) => `${who}没有安排用餐`, (who: string) => `${who}: no meal planned`],
  stopMissed: [
    (who: string, name: string) => `${who}没有排${name}`,
    (who: string, name: string) => `${who}: ${name} is left out`,
  ],
  missedWhy: [(name: string) => `其他车辆在${name}。`, (name: string) => `The others go to ${name}.`],
  stopMissedWhy: ['其他车辆会去。', 'Others go there.'],
  missedByAll: ['没有一辆车去。', 'Nobody goes there.'],
  noRun: [(who: string) => `${who}还没有排行程`, (who: string) => `${who}: no run planned`],
  event: [
    (title: string, minutes: number) => `最后一辆比“${title}”晚 ${minutes} 分返回`,
    (title: string, minutes: number) => `The last one is back ${minutes} min after “${title}” begins`,
  ],
  eventWhy: [
    (start: string, back: string, who: string) => `${start} 开始，${back} 返回（${who}）。`,
    (start: string, back: string, who: string) => `It begins at ${start}, back at ${back} (${who}).`,
  ],
  vehicleLate: [
    (who: string, back: string) => `${who} ${back} 才能返回`,
    (who: string, back: string) => `${who}: back only at ${back}`,
  ],
  atOnce: [
    (who: string, minutes: number) => `${who}司机连续驾驶 ${minutes} 分`,
    (who: string, minutes: number) => `${who}: ${minutes} min at the wheel without a break`,
  ],
  atOnceWhy: [
    (limit: number, rest: number) => `连续驾驶不得超过 ${limit} 分，中间停车休息不少于 ${rest} 分。`,
    (limit: number, rest: number) => `At most ${limit} min, then a break of at least ${rest} min.`,
  ],
  inAll: [
    (who: string, minutes: number) => `${who}司机全天驾驶 ${minutes} 分`,
    (who: string, minutes: number) => `${who}: ${minutes} min of driving in all`,
  ],
  inAllWhy: [(limit: number) => `一天累计不得超过 ${limit} 分。`, (limit: number) => `At most ${limit} min a day.`],
  spread: [
    (who: string, minutes: number) => `${who}司机在外 ${minutes} 分`,
    (who: string, minutes: number) => `${who}: the driver is out for ${minutes} min`,
  ],
  spreadWhy: [
    (depart: string, back: string, limit: number) => `${depart}–${back}，超过 ${limit} 分，请安排换班。`,
    (depart: string, back: string, limit: number) =>
      `${depart}–${back}, more than ${limit} min: a second driver is needed.`,
  ],
  noPresenter: [
    (person: string, name: string) => `${name}到客时讲解人${person}不在`,
    (person: string, name: string) => `${person} is not at ${name} when attendees come`,
  ],
  onLeave: ['本人不参会，请另定讲解人。', 'They do not take part; name somebody else.'],
  elsewhere: [
    (name: string, from: string, to: string) => `${from}–${to} 还在${name}讲解。`,
    (name: string, from: string, to: string) => `Still at ${name}, ${from}–${to}.`,
  ],
  comesLater: [
    (who: string, begin: string, reach: string) => `乘${who}，${reach} 才到，${begin} 已开始。`,
    (who: string, begin: string, reach: string) => `Rides in ${who}, there at ${reach}; it begins at ${begin}.`,
  ],
  notThere: [
    (who: string) => `乘${who}，不到这个点位。`,
    (who: string) => `Rides in ${who}, which does not come here.`,
  ],
  presenterRides: [
    (person: string, name: string) => `${name}讲解人${person}随车到`,
    (person: string, name: string) => `${person}, who presents at ${name}, arrives with the attendees`,
  ],
  presenterRidesWhy: [
    (who: string, begin: string) => `乘${who}，${begin} 到客，应先到点位。`,
    (who: string, begin: string) =>
      `Rides in ${who}; attendees arrive at ${begin}, the presenter should be there before.`,
  ],
  twice: [
    (person: string) => `${person}同时在两辆车上`,
    (person: string) => `${person} is counted on in two vehicles at once`,
  ],
  full: [
    (who: string, over: number) => `${who}超员 ${over} 人`,
    (who: string, over: number) => `${who}: ${over} over its places`,
  ],
  fullWhy: [
    (people: number, places: number) => `${people} 人，${places} 个座位。`,
    (people: number, places: number) => `${people} people, ${places} places.`,
  ],
  noCaptain: [(who: string) => `${who}没有车长`, (who: string) => `${who}: no captain`],
  noCaptainWhy: ['没有人点名、报发车。', 'Nobody calls the roll or reports departures.'],
  guestCaptain: [
    (person: string, who: string) => `${who}车长${person}是参会人员`,
    (person: string, who: string) => `${person}, captain of ${who.toLowerCase()}, is an attendee`,
  ],
  guestCaptainWhy: ['车长应由会务人员担任。', 'Captains should be of the staff.'],
  noMedical: ['车队没有医疗车', 'The convoy has no medical vehicle'],
  noSpare: ['车队没有备用车', 'The convoy has no spare vehicle'],
  escortWhy: [
    (vehicles: number, above: number) => `${vehicles} 辆车，超过 ${above} 辆应配。`,
    (vehicles: number, above: number) => `${vehicles} vehicles; above ${above} there should be one.`,
  ],
  other: [(rule: string) => `规则 ${rule}`, (rule: string) => `Rule ${rule}`],
});

/** A finding in the reader's language: one bold fact, one line of why. */
export interface WordedFinding {
  fact: string;
  why: string;
}

/** Words a finding of the visits; times are local to the meeting. */
export function wordVisitFinding(finding: Finding, itinerary: Itinerary, names: VisitNames): WordedFinding {
  const { rule, subjects, detail } = finding;
  const d = detail as Record<string, number & string>;
  const place = (id: string | undefined): string => stopName(itinerary, id);
  const time = (field: string): string => formatTime(d[field]!, names.zone);
  const number = (field: string): number => Math.round(Number(d[field]));
  const first = place(subjects[0]);
  const vehicles = (detail['vehicleIds'] ?? [detail['vehicleId'] ?? subjects[0]]) as string[];
  const who = vehicleList(vehicles, names);
  const person = names.nameOf(String(detail['attendeeId'] ?? ''));
  switch (rule) {
    case 'missing-leg':
      return { fact: w.missingLeg(first, place(subjects[1])), why: w.missingLegWhy() };
    case 'hasty-leg':
      return {
        fact: w.hasty(place(subjects[1]), number('minutes')),
        why: w.hastyWhy(number('kilometres'), number('estimate')),
      };
    case 'leg-too-short':
      return {
        fact: w.tooShort(who, first, number('minutes')),
        why: w.tooShortWhy(time('leave'), place(d['from']), time('reach'), time('begin')),
      };
    case 'too-many-vehicles':
      return detail['from'] === undefined
        ? {
            fact: w.parking(first, number('over')),
            why: w.parkingWhy(number('vehicles'), number('capacity'), number('waves'), number('minutes')),
          }
        : {
            fact: w.crowd(first, number('over'), time('from'), time('to')),
            why:
              vehicles.length > number('vehicles')
                ? w.crowdInTurnWhy(who, number('vehicles'), number('capacity'), number('minutes'))
                : w.crowdWhy(who, number('capacity'), number('minutes')),
          };
    case 'too-many-people':
      return {
        fact: w.people(first, number('over'), time('from'), time('to')),
        why: w.peopleWhy(who, number('people'), number('limit')),
      };
    case 'outside-window':
      return detail['open'] === undefined
        ? { fact: w.window(first, time('leave')), why: w.windowWhy(time('close'), number('minutes')) }
        : { fact: w.before(first, time('begin')), why: w.beforeWhy(who, time('open')) };
    case 'waits-for-opening':
      return {
        fact: w[vehicles.length > 1 ? 'earlyMost' : 'early'](detail['vehicleIds'] ? who : '', first, number('minutes')),
        why: w.earlyWhy(time('reach'), time('open')),
      };
    case 'convoy-apart':
      return {
        fact: vehicles.length < Number(detail['of']) - 1 ? w.convoyApart(who) : w.convoyNone(),
        why: w.apartWhy(),
      };
    case 'order-apart':
      return {
        fact: vehicles.length < Number(detail['of']) - 1 ? w.orderApart(who) : w.orderNone(),
        why: w.apartWhy(),
      };
    case 'meal-missed':
      return { fact: w.mealMissed(who), why: detail['others'] ? w.missedWhy(first) : '' };
    case 'stop-missed':
      return { fact: w.stopMissed(who, first), why: detail['others'] ? w.stopMissedWhy() : w.missedByAll() };
    case 'no-run':
      return { fact: w.noRun(who), why: '' };
    case 'late-return':
      return {
        fact: subjects[1] ? w.vehicleLate(who, time('return')) : w.late(time('return')),
        why: w.lateWhy(time('by'), number('minutes')),
      };
    case 'return-after-event':
      return {
        fact: w.event(d['title']!, number('minutes')),
        why: w.eventWhy(time('start'), time('return'), who),
      };
    case 'unknown-vehicle':
      return { fact: w.gone(), why: w.goneWhy() };
    case 'vehicle-over-places':
      return { fact: w.full(who, number('over')), why: w.fullWhy(number('people'), number('places')) };
    case 'in-two-vehicles':
      return { fact: w.twice(person), why: who };
    case 'double-vehicle':
      return { fact: w.doubleVehicle(who, time('from'), time('to')), why: w.doubleWhy(d['title']!) };
    case 'double-person':
      return { fact: w.doublePerson(person, time('from'), time('to')), why: w.doubleWhy(d['title']!) };
    case 'no-captain':
      return { fact: w.noCaptain(who), why: w.noCaptainWhy() };
    case 'captain-is-guest':
      return { fact: w.guestCaptain(person, who), why: w.guestCaptainWhy() };
    case 'escort-missing':
      return {
        fact: detail['role'] === 'medical' ? w.noMedical() : w.noSpare(),
        why: w.escortWhy(number('vehicles'), number('above')),
      };
    case 'presenter-rides':
      return { fact: w.presenterRides(person, first), why: w.presenterRidesWhy(who, time('begin')) };
    case 'presenter-absent':
      return { fact: w.noPresenter(person, first), why: whyAbsent(d, place, who, names.zone) };
    default:
      return (
        wordDriving(rule, d, who, names.zone) ??
        wordPlanningFinding(finding, first, who, names.zone) ??
        wordPinFinding(finding, place, who, names.zone) ?? { fact: w.other(rule), why: '' }
      );
  }
}

function whyAbsent(
  d: Record<string, string & number>,
  place: (id: string) => string,
  who: string,
  zone: string,
): string {
  if (d['why'] === 'not-coming') return w.onLeave();
  if (d['why'] === 'elsewhere') {
    return w.elsewhere(place(d['stopId']!), formatTime(d['from']!, zone), formatTime(d['to']!, zone));
  }
  if (d['reach'] === undefined) return w.notThere(who);
  return w.comesLater(who, formatTime(d['begin']!, zone), formatTime(d['reach'], zone));
}

function wordDriving(
  rule: string,
  d: Record<string, string & number>,
  who: string,
  zone: string,
): WordedFinding | undefined {
  const [minutes, limit] = [Math.round(Number(d['minutes'])), Number(d['limit'])];
  switch (rule) {
    case 'driving-at-once':
      return { fact: w.atOnce(who, minutes), why: w.atOnceWhy(limit, Number(d['rest'])) };
    case 'driving-in-all':
      return { fact: w.inAll(who, minutes), why: w.inAllWhy(limit) };
    case 'driving-spread':
      return {
        fact: w.spread(who, minutes),
        why: w.spreadWhy(formatTime(d['depart']!, zone), formatTime(d['return']!, zone), limit),
      };
    default:
      return undefined;
  }
}
