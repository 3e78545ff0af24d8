import { defineWords } from '@yicheng/ui';

const s = (n: number): string => (n === 1 ? '' : 's');

export const words = defineWords({
  tileMap: ['地图', 'Map'],
  keys: [
    '方向键移动，加号放大，减号缩小，0 看全部点位。点位在图上可逐个选中，图下有同样的清单。',
    'Arrows move the map, plus comes closer, minus goes back, 0 shows all stops. The stops on the map can be reached one by one; the list below says the same.',
  ],
  closer: ['放大', 'Closer'],
  farther: ['缩小', 'Farther'],
  all: ['看全部点位', 'Show all stops'],
  stop: [(n: number, name: string) => `${n} 号点位，${name}`, (n: number, name: string) => `Stop ${n}, ${name}`],
  minutes: [(n: number) => `${n} 分`, (n: number) => `${n} min`],
  straight: ['直线只表示先后，不是道路', 'Straight lines show the order, not the road'],
  route: [(n: number) => `${n} 号车路线`, (n: number) => `Route of vehicle ${n}`],
  unplaced: [
    (names: string[]) => `没有坐标，不在图上：${names.join('、')}`,
    (names: string[]) => `Not on the map, no coordinates: ${names.join(', ')}`,
  ],
  unseen: [
    (numbers: number[]) => `${numbers.join('、')} 号车所在或前往的地方没有坐标，不在图上`,
    (numbers: number[]) =>
      `Vehicle${s(numbers.length)} ${numbers.join(', ')}: at or on the way to a place without coordinates`,
  ],
  missing: [
    '有的底图没有打开，点位和时间不受影响',
    'Parts of the map could not be loaded; stops and times are not affected',
  ],
  retry: ['重试', 'Try again'],
});
