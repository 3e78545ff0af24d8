import type { ItineraryMode } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

const s = (n: number) => (n === 1 ? '' : 's');

export const words = defineWords({
  title: ['调整建议', 'Proposals'],
  count: [(n: number) => `${n} 个`, (n: number) => `${n}`],
  arrange: ['编排', 'Plan'],
  again: ['重新编排', 'Plan again'],
  working: ['正在编排，原来的车次照常可用。', 'Planning. The runs you have stay usable.'],
  cancel: ['停止', 'Stop'],
  none: [
    '点“编排”，会给出几种车次，说明最晚几点返回、等多久、哪里最挤。',
    'Plan, and a few ways to run the day appear: when the last is back, how long they wait, where it is fullest.',
  ],
  notYet: ['先加上点位和车辆，再编排。', 'Add stops and vehicles first.'],
  failed: ['没有编排出来。原来的车次没有变。', 'Planning did not work. The runs you have are unchanged.'],
  offline: ['没有网络，编排要等联网。', 'Planning needs the network.'],
  retry: ['重试', 'Try again'],
  nothing: ['没有找到可行的车次', 'No runs were found that work'],
  notAll: ['不能全部做到', 'Not all of it can be kept'],
  roads: [
    (n: number) => `还缺 ${n} 段行车时间`,
    (n: number) => (n === 1 ? '1 drive is not known' : `${n} drives are not known`),
  ],
  roadsUnused: ['下面的车次没有走这些路段。', 'The runs below do not use them.'],
  roadsNeeded: ['填上以后才能编排。', 'They are needed before anything can be planned.'],
  fillRoads: ['填写路段', 'Fill in the drives'],
  inUse: ['现行', 'In use'],
  same: ['现有车次已经是最好的。', 'The runs you have are already the best.'],
  stale: ['按较早的行程算出', 'from an earlier itinerary'],
  staleWhy: ['行程已改动，重新编排后再采用。', 'The itinerary has changed since; plan again before you adopt it.'],
  best: ['推荐', 'Suggested'],
  /** Within its own way of travelling: another may be back earlier. */
  proven: [
    (mode: ItineraryMode) => `${{ convoy: '统一编队', sameOrder: '同序', staggered: '分组错峰' }[mode]}中已证明最早`,
    (mode: ItineraryMode) =>
      `proven earliest ${{ convoy: 'for one convoy', sameOrder: 'for one order', staggered: 'when staggered' }[mode]}`,
  ],
  back: ['全部返回', 'all back'],
  waiting: ['等候合计', 'waiting in all'],
  most: [(name: string) => `${name}最多`, (name: string) => `most at ${name}`],
  minutes: [(n: number) => `${n} 分`, (n: number) => `${n} min`],
  use: ['采用', 'Adopt'],
  preview: ['预览', 'Preview'],
  previewing: ['预览中', 'Previewing'],
  used: [(title: string) => `已采用 ${title}`, (title: string) => `Adopted ${title}`],
  fastest: ['最早返回', 'Back earliest'],
  calmest: ['等候最少', 'Least waiting'],
  sameOrder: ['全部同序，一条线', 'One order for all'],
  convoy: ['统一编队', 'One convoy'],
  staggered: ['分组错峰', 'Staggered'],
  morePlaces: [
    (name: string, n: number) => `${name}多借 ${n} 个车位`,
    (name: string, n: number) => `${n} more place${s(n)} at ${name}`,
  ],
  shift: ['整体推迟', 'Everything later'],
  shorten: [
    (name: string, n: number) => `${name}少停 ${n} 分`,
    (name: string, n: number) => `${n} min less at ${name}`,
  ],
  swap: ['调换次序', 'Swap the order'],
  skip: [(name: string) => `略过${name}`, (name: string) => `Skip ${name}`],
  hold: [
    (name: string, n: number) => `${name}多留 ${n} 分`,
    (name: string, n: number) => `Stay ${n} min longer at ${name}`,
  ],
  other: [(kind: string) => kind, (kind: string) => kind],
  breaks: [
    (title: string, what: string) => `${title}，但${/^\d/.test(what) ? ' ' : ''}${what}`,
    (title: string, what: string) => `${title}, but ${what}`,
  ],
  affects: [
    (numbers: string, _: number, people: number) => `改动 ${numbers} 号车${people ? `，${people} 人` : ''}。`,
    (numbers: string, n: number, people: number) =>
      `Changes vehicle${s(n)} ${numbers}${people ? `, ${people} people` : ''}.`,
  ],
  affectsAll: [
    (n: number, people: number) => `改动全部 ${n} 辆车${people ? `，${people} 人` : ''}。`,
    (n: number, people: number) => `Changes all ${n} vehicles${people ? `, ${people} people` : ''}.`,
  ],
  changesNone: ['车次不变。', 'The runs stay as they are.'],
  earlier: [(n: number) => `比现在早 ${n} 分返回。`, (n: number) => `Back ${n} min earlier than now.`],
  later: [(n: number) => `比现在晚 ${n} 分返回。`, (n: number) => `Back ${n} min later than now.`],
  asNow: ['和现在同时返回。', 'Back at the same time as now.'],
  changesMode: [
    (name: string) => `采用后“怎么走”改为“${name}”。`,
    (name: string) => `Adopting it changes how they travel to “${name}”.`,
  ],
  newOrder: [(names: string) => `次序改为 ${names}。`, (names: string) => `New order: ${names}.`],
  reasons: [
    (reasons: readonly string[]) => `${reasons.join('；')}。`,
    (reasons: readonly string[]) => `${reasons.join('; ')}.`,
  ],
  gap: ['', ' '],
  whyWait: [
    (who: string, vehicles: number, place: string, n: number) =>
      `${who}在${place}${vehicles > 1 ? '各' : ''}等 ${n} 分`,
    (who: string, vehicles: number, place: string, n: number) =>
      `${who} ${vehicles > 1 ? `wait ${n} min each` : `waits ${n} min`} at ${place}`,
  ],
  whyMore: [(n: number) => `其余等候共 ${n} 分`, (n: number) => `other waits add up to ${n} min`],
  whyShorten: [
    (place: string, n: number) => `${place}少停 ${n} 分`,
    (place: string, n: number) => `${n} min less at ${place}`,
  ],
  bottleneck: ['瓶颈在哪里', 'What holds it up'],
  noBottleneck: ['没有一个点位能单独把返回提前。', 'No single stop would bring the return forward.'],
  bindCapacity: [
    (name: string, n: number, saves: string) => `${name}多 ${n} 个车位：最晚返回${saves}`,
    (name: string, n: number, saves: string) => `${n} more place${s(n)} at ${name}: back ${saves}`,
  ],
  bindDwell: [
    (name: string, n: number, saves: string) => `${name}停留减 ${n} 分：最晚返回${saves}`,
    (name: string, n: number, saves: string) => `${n} min less at ${name}: back ${saves}`,
  ],
  bindWindow: [
    (name: string, n: number, saves: string) => `${name}早开放 ${n} 分：最晚返回${saves}`,
    (name: string, n: number, saves: string) => `${name} open ${n} min earlier: back ${saves}`,
  ],
  bindLatest: [
    (n: number) => `最晚返回放宽 ${n} 分，才能走完`,
    (n: number) => `Possible if everybody may be back ${n} min later`,
  ],
  saves: [(n: number) => `早 ${n} 分`, (n: number) => `${n} min earlier`],
  about: [(text: string) => `约${text}`, (text: string) => `about ${text}`],
  pins: ['固定不动', 'Pinned'],
  pin: ['固定', 'Pin'],
  unpin: [(text: string) => `取消固定 ${text}`, (text: string) => `Take the pin off: ${text}`],
  pinned: ['已固定', 'Pinned'],
  unpinned: ['已取消固定', 'Took a pin off'],
  noPins: ['还没有。固定后，编排不会动它。', 'Nothing yet. Planning will not touch what is pinned.'],
  pinDepart: [
    (n: number, time: string) => `${n} 号车 ${time} 发车`,
    (n: number, time: string) => `Vehicle ${n} leaves ${time}`,
  ],
  pinBegin: [
    (n: number, name: string, time: string) => `${n} 号车 ${time} 到${name}`,
    (n: number, name: string, time: string) => `Vehicle ${n} at ${name} ${time}`,
  ],
  pinOrder: [
    (n: number, names: string) => `${n} 号车先到 ${names}`,
    (n: number, names: string) => `Vehicle ${n} first ${names}`,
  ],
  pinBefore: [(a: string, b: string) => `${a}先于${b}`, (a: string, b: string) => `${a} before ${b}`],
  pinBeforeOf: [
    (n: number, a: string, b: string) => `${n} 号车${a}先于${b}`,
    (n: number, a: string, b: string) => `Vehicle ${n}: ${a} before ${b}`,
  ],
  pinLatest: [
    (n: number, time: string) => `${n} 号车 ${time} 前返回`,
    (n: number, time: string) => `Vehicle ${n} back by ${time}`,
  ],
  pinBy: [(time: string) => `${time} 前返回`, (time: string) => `Back by ${time}`],
  pinTogether: [
    (numbers: string, name: string) => `${numbers} 号车在${name}同时开始`,
    (numbers: string, name: string) => `Vehicles ${numbers} begin ${name} together`,
  ],
  pinTogetherAll: [(name: string) => `全部车辆在${name}同时开始`, (name: string) => `All begin ${name} together`],
  pinOnly: [
    (n: number, names: string) => `${n} 号车只去${names}`,
    (n: number, names: string) => `Vehicle ${n} only ${names}`,
  ],
  pinWithout: [
    (n: number, names: string) => `${n} 号车不去${names}`,
    (n: number, names: string) => `Vehicle ${n} without ${names}`,
  ],
  whoTogether: ['哪些车辆', 'Which vehicles'],
  goesTo: ['去哪些点位', 'Where it goes'],
  what: ['固定什么', 'What'],
  kindTogether: ['一起开始（如用餐）', 'Begin together (a meal)'],
  kindStops: ['一辆车去哪些点位', 'Which stops a vehicle visits'],
  kindDepart: ['发车时刻', 'A departure'],
  kindOrder: ['先到哪一站', 'Its first stop'],
  kindBegin: ['到站时刻', 'When it is at a stop'],
  kindBefore: ['一站先于另一站', 'One stop before another'],
  kindLatest: ['最晚返回', 'Back by'],
  vehicle: ['车辆', 'Vehicle'],
  vehicleN: [(n: number) => `${n} 号车`, (n: number) => `Vehicle ${n}`],
  all: ['全部', 'All'],
  stop: ['点位', 'Stop'],
  before: ['先于', 'before'],
  time: ['时刻', 'Time'],
  add: ['加上', 'Add'],
  close: ['收起', 'Close'],
});
