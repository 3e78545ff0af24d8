import { defineWords } from '@yicheng/ui';

/** What is said of vehicles that are held up. */
export const words = defineWords({
  kind: ['车辆耽搁', 'Vehicle held up'],
  whichVehicle: ['哪辆车', 'Which vehicle'],
  vehicleAt: [
    (n: number, where: string) => `${n} 号车 · ${where}`,
    (n: number, where: string) => `Vehicle ${n} · ${where}`,
  ],
  leavesFrom: [(place: string) => `最早几点离开${place}`, (place: string) => `Leaves ${place} no earlier than`],
  reachesFrom: [(place: string) => `最早几点到达${place}`, (place: string) => `Reaches ${place} no earlier than`],
  expectedNow: [(time: string) => `现在预计 ${time}`, (time: string) => `expected ${time} now`],
  more: [(n: number) => `再晚 ${n} 分`, (n: number) => `${n} min later`],
  over: ['不再耽搁', 'Goes on'],
  nobody: ['所有车辆都已返回', 'Every vehicle is back'],
  past: [(now: string) => `现在已是 ${now}，填之后的时间`, (now: string) => `It is ${now} already; type a later time`],
  anyway: [
    (time: string) => `没有耽搁也要到 ${time}，填更晚的时间`,
    (time: string) => `Without being held up it is expected at ${time}; type a later time`,
  ],
  until: [(time: string) => `耽搁至 ${time}`, (time: string) => `held up until ${time}`],
  notThereBefore: [(time: string) => `耽搁，${time} 前到不了`, (time: string) => `held up, not there before ${time}`],
  leavesNotBefore: [
    (place: string, time: string) => `耽搁，最早 ${time} 离开${place}`,
    (place: string, time: string) => `held up, leaves ${place} at ${time} at the earliest`,
  ],
  reachesNotBefore: [
    (place: string, time: string) => `耽搁，最早 ${time} 到达${place}`,
    (place: string, time: string) => `held up, reaches ${place} at ${time} at the earliest`,
  ],
  goesOn: ['不再耽搁', 'no longer held up'],
  said: [(n: number, what: string) => `${n} 号车${what}`, (n: number, what: string) => `Vehicle ${n} ${what}`],
});
