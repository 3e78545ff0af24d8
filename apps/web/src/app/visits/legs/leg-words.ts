import { defineWords } from '@yicheng/ui';

const s = (n: number) => (n === 1 ? '' : 's');

export const legWords = defineWords({
  drives: ['行驶时间', 'Driving times'],
  fetch: ['重新获取', 'Fetch again'],
  fetching: ['正在获取', 'Fetching'],
  fetchWhy: ['从路网服务获取；手填和实测的不变', 'From the routing server; typed and driven ones stay'],
  fetched: [(n: number) => `已获取 ${n} 段行驶时间`, (n: number) => `Fetched ${n} driving time${s(n)}`],
  nothingNew: [
    '没有可更新的路段：都是手填或实测，或点位没有坐标',
    'Nothing to update: all typed or driven, or stops without coordinates',
  ],
  missing: [(n: number) => `${n} 段路网里没有路`, (n: number) => `${n} without a road`],
  failed: ['没有获取到行驶时间，原来的都在', 'No driving times came; the former ones stand'],
  offline: ['联网后才能获取', 'Needs the network'],
  trial: ['踩点', 'Trial run'],
  all: ['全部路段', 'All drives'],
  allWhy: [
    '行驶分钟，从左边的地点到上面的地点。灰色是反向或按坐标估算的，填上就以填的为准。',
    'Minutes from the place on the left to the place above. Grey is the way back or an estimate; what you type counts.',
  ],
  cell: [
    (from: string, to: string) => `${from}到${to}（分）`,
    (from: string, to: string) => `${from} to ${to}, minutes`,
  ],
  from: ['从', 'From'],
  typed: [(n: number) => `${n} 段手填`, (n: number) => `${n} typed`],
  estimated: [(n: number) => `${n} 段估算`, (n: number) => `${n} estimated`],
  routed: [(n: number) => `${n} 段路网`, (n: number) => `${n} routed`],
  driven: [(n: number) => `${n} 段实测`, (n: number) => `${n} driven`],
  unknown: [(n: number) => `${n} 段未填`, (n: number) => `${n} not known`],
  factor: [(name: string) => `${name}系数`, (name: string) => `${name} factor`],
  factorWhy: ['这类车的行驶时间是路段分钟的几倍', 'How many times a leg’s minutes this kind of vehicle drives'],
  and: ['，', ', '],
});
