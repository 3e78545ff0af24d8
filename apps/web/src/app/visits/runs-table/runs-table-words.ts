import { defineWords } from '@yicheng/ui';

export const words = defineWords({
  table: ['车次表', 'Table of runs'],
  keys: [
    '方向键换格，直接输入时刻或按回车修改，Tab 下一格，Delete 取消这一站，Alt+左右 调整先后，Esc 还原。',
    'Arrows move, type a time or press Enter to edit, Tab goes on, Delete takes the stop out, Alt+left or right reorders, Esc restores.',
  ],
  legend: [
    '时刻后的小字是本车第几站；“+5”是开始前先等 5 分；“!”是超出车位。',
    'After a time: the small figure counts the vehicle’s stops, “+5” is a wait of 5 min before it begins, “!” too few parking places.',
  ],
  estimated: ['有的行车时间是估算的，时刻都是约数。', 'Some drives are estimated, so all times are about.'],
  about: [(time: string) => `约${time}`, (time: string) => `~${time}`],
  vehicle: ['车辆', 'Vehicle'],
  vehicleN: [(n: number) => `${n} 号车`, (n: number) => `Vehicle ${n}`],
  depart: ['发车', 'Leaves'],
  begin: ['开始', 'Begin'],
  leave: ['离开', 'Leave'],
  back: ['返回', 'Back'],
  waiting: ['等候', 'Waits'],
  minutes: [(n: number) => `${n} 分`, (n: number) => `${n} min`],
  nth: [(n: number) => `第 ${n} 站`, (n: number) => `stop ${n}`],
  cell: [
    (vehicle: string, what: string, value: string) => `${vehicle}，${what}，${value}`,
    (vehicle: string, what: string, value: string) => `${vehicle}, ${what}, ${value}`,
  ],
  empty: ['不去', 'not visited'],
  over: ['超出车位', 'over capacity'],
  waits: [(n: number) => `先等 ${n} 分`, (n: number) => `waits ${n} min`],
  added: [
    (n: number, name: string) => `${n} 号车加上${name}`,
    (n: number, name: string) => `Added ${name} to vehicle ${n}`,
  ],
  removed: [
    (n: number, name: string) => `${n} 号车不再去${name}`,
    (n: number, name: string) => `Took ${name} from vehicle ${n}`,
  ],
  reordered: [(n: number) => `已调整 ${n} 号车的先后`, (n: number) => `Reordered vehicle ${n}`],
  changed: [(n: number) => `已改 ${n} 号车`, (n: number) => `Changed vehicle ${n}`],
  none: ['还没有车辆。', 'No vehicles yet.'],
});
