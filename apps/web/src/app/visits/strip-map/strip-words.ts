import { defineWords } from '@yicheng/ui';

export const words = defineWords({
  map: ['示意图', 'Sketch map'],
  expand: ['展开地图', 'Larger map'],
  collapse: ['收起地图', 'Smaller map'],
  asSketch: ['看示意图', 'Sketch'],
  onTiles: ['看地图', 'Map'],
  failed: [
    '底图没有打开，先用示意图。点位、车辆和时间都在。',
    'The map could not be loaded, so this is the sketch. Stops, vehicles and times are all here.',
  ],
  nowhere: [
    '点位都没有坐标，只能用示意图。在点位里填上坐标或粘贴地图链接。',
    'No stop has coordinates, so this is the sketch. Fill them in, or paste a map link, in the details of a stop.',
  ],
  retry: ['重试', 'Try again'],
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
