import { defineWords } from '@yicheng/ui';

export const words = defineWords({
  map: ['示意图', 'Sketch map'],
  expand: ['展开地图', 'Larger map'],
  collapse: ['收起地图', 'Smaller map'],
  openIn: ['在手机地图中打开', 'Open in a map app'],
  openPlace: [
    (name: string, app: string) => `在${app}中打开${name}`,
    (name: string, app: string) => `Open ${name} in ${app}`,
  ],
  amap: ['高德', 'Amap'],
  tencent: ['腾讯', 'Tencent'],
  baidu: ['百度', 'Baidu'],
  geo: ['本机', 'This device'],
  unlocated: ['坐标未填', 'no coordinates'],
  minutes: [(n: number) => `${n} 分`, (n: number) => `${n} min`],
  direct: [(n: number) => `直返 ${n} 分`, (n: number) => `back ${n} min`],
});
