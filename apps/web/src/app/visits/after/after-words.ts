import { defineWords } from '@yicheng/ui';

export const words = defineWords({
  after: ['实际用时', 'As it was'],
  drives: ['行车', 'Drives'],
  stays: ['停留', 'Stays'],
  way: [(from: string, to: string) => `${from} → ${to}`, (from: string, to: string) => `${from} → ${to}`],
  planned: ['计划', 'Planned'],
  median: ['中位', 'Median'],
  range: ['范围', 'Range'],
  vehicles: ['车次', 'Runs'],
  adopt: ['用作下次估计', 'Use for the next estimate'],
  adopted: ['已用实际行车时间', 'Took over the drives as they were'],
  hint: [
    '行车改用中位数，标为实测；复制会议时一并带走。停留在以后去同一点位时提出。',
    'Drives take the median, marked as driven; a copied meeting keeps them. Stays are offered when the same place is visited again.',
  ],
  measured: [
    (day: string, minutes: number, times: number) => `${day} 实测 ${minutes} 分（${times} 车次）`,
    (day: string, minutes: number, times: number) => `Measured ${day}: ${minutes} min (n = ${times})`,
  ],
  measuredRange: [
    (least: number, most: number) => `中位数；最短 ${least} 分，最长 ${most} 分`,
    (least: number, most: number) => `Median; ${least} to ${most} min`,
  ],
  take: [(minutes: number) => `改为 ${minutes} 分`, (minutes: number) => `Use ${minutes} min`],
  takeFor: [
    (name: string, minutes: number) => `${name}停留改为 ${minutes} 分`,
    (name: string, minutes: number) => `Stay ${minutes} min at ${name}`,
  ],
  taken: [
    (name: string, minutes: number) => `${name}停留改为实测的 ${minutes} 分`,
    (name: string, minutes: number) => `${name}: stay as measured, ${minutes} min`,
  ],
});
