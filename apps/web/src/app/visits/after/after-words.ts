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
    '行车改用中位数，标为实测；复制会议时一并带走。',
    'Drives take the median, marked as driven; a copied meeting keeps them.',
  ],
});
