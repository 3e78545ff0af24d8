import { dayText, momentText, periodText } from './document-dates';
import { officialName } from './official-name';
import { titleLines } from './title-lines';

describe('dates of documents', () => {
  it.each([
    ['2026-10-08', '2026-10-09', '2026年10月8日至9日', '8–9 October 2026'],
    ['2026-10-08', '2026-10-08', '2026年10月8日', '8 October 2026'],
    ['2026-10-31', '2026-11-01', '2026年10月31日至11月1日', '31 October – 1 November 2026'],
    ['2026-12-31', '2027-01-01', '2026年12月31日至2027年1月1日', '31 December 2026 – 1 January 2027'],
  ])('%s to %s', (first, last, chinese, english) => {
    expect([periodText(first, last, 'zh-CN'), periodText(first, last, 'en')]).toEqual([chinese, english]);
  });

  it('a day is named with its weekday, an official one with 星期', () => {
    expect(dayText('2026-10-08', 'zh-CN')).toBe('10月8日　星期四');
    expect(dayText('2026-10-08', 'en')).toBe('Thursday 8 October');
  });

  it('a moment is told in the meeting’s zone', () => {
    expect(momentText('2026-10-07T16:30:00Z', 'Asia/Shanghai', 'zh-CN')).toBe('2026年10月8日00:30');
  });
});

describe('names of documents', () => {
  it.each([
    ['张三', '张　三'],
    ['林晓杰', '林晓杰'],
    ['欧阳海锋', '欧阳海锋'],
    ['Li', 'Li'],
  ])('%s is printed as %s', (name, printed) => {
    expect(officialName(name)).toBe(printed);
  });
});

describe('a title on a cover', () => {
  it.each([
    ['全市安全生产工作会议', ['全市安全生产工作会议']],
    ['2026年全市驻镇帮镇扶村工作现场推进会', ['2026年全市驻镇帮镇扶村', '工作现场推进会']],
    ['2026年全市驻镇帮镇扶村工作现场会', ['2026年全市驻镇帮镇扶村', '工作现场会']],
    ['Autumn Workshop on Rural Governance', ['Autumn Workshop on Rural Governance']],
  ])('%s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it('no character is lost, however long it is', () => {
    const long = '关于进一步做好2026年全市驻镇帮镇扶村与乡村振兴示范带建设工作现场观摩交流暨总结推进会';
    expect(titleLines(long).join('')).toBe(long);
    expect(Math.max(...titleLines(long).map(line => line.length))).toBeLessThan(20);
  });
});
