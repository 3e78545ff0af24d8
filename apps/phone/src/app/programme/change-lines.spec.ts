import type { ChangedEntry, ProgrammeEntry } from '@yicheng/domain';
import { changeLines } from './change-lines';

const at = (time: string, day = '01') => `2026-12-${day}T${time}:00+08:00`;
const span = (start: string, end: string, day = '01') => ({ start: at(start, day), end: at(end, day) });
const entry = (title: string, when: { start: string; end: string }): ProgrammeEntry => ({
  id: title,
  kind: 'session',
  title,
  ...when,
  mine: true,
});
const changed = (
  title: string,
  change: ChangedEntry['change'],
  when: ChangedEntry['at'],
  was?: ChangedEntry['at'],
) => ({
  entry: entry(title, when),
  change,
  at: when,
  ...(was && { was }),
});
const lines = (...changes: ChangedEntry[]) =>
  changeLines(changes, { today: '2026-12-01', zone: 'Asia/Shanghai' }).map(({ id: _, ...line }) => line);

describe('what a new release changed, line by line', () => {
  it('what is not today begins with its day, once', () => {
    expect(
      lines(
        changed('晚餐', 'place', span('18:00', '19:00')),
        changed('早餐', 'new', span('07:00', '07:50', '02')),
        changed('全体会议', 'time', span('09:10', '11:00', '02'), span('09:00', '10:50', '02')),
      ),
    ).toEqual([
      { time: '18:00', title: '晚餐', name: '地点已改' },
      { day: '12月2日 周三', time: '07:00', title: '早餐', name: '新增' },
      { was: '09:00', time: '09:10', title: '全体会议', name: '时间已改' },
    ]);
  });

  it('what is cancelled stands with the time it was to be, and with no other', () => {
    expect(lines(changed('分组讨论', 'gone', span('17:00', '18:20')))).toEqual([
      { was: '17:00', title: '分组讨论', name: '取消' },
    ]);
  });

  it('only longer or shorter, both ends are told', () => {
    expect(lines(changed('讨论', 'time', span('17:00', '18:00'), span('17:00', '18:20')))).toEqual([
      { was: '17:00–18:20', time: '17:00–18:00', title: '讨论', name: '时间已改' },
    ]);
  });

  it('from another day, the former time is told with its day', () => {
    expect(lines(changed('讨论', 'time', span('09:00', '10:00'), span('17:00', '18:00', '02')))).toEqual([
      { was: '12月2日 周三 17:00', time: '09:00', title: '讨论', name: '时间已改' },
    ]);
  });
});
