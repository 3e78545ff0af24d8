import type { LinkState } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

const people = (n: string): string => (n === '1' ? '1 person' : `${n} people`);
const links = (n: string): string => (n === '1' ? '1 link' : `${n} links`);

export const words = defineWords({
  open: ['通行链接…', 'Personal links…'],
  openAll: [
    (n: string) => `给显示的 ${n} 人生成通行链接`,
    (n: string) => `Make personal links for the ${people(n)} shown`,
  ],
  heading: ['通行链接', 'Personal links'],
  detail: [
    (n: string) => `${n} 人，每人一条；打开后看到自己的日程与车辆。`,
    (n: string) => `${people(n)}, one link each; it opens their own programme and vehicle.`,
  ],
  loading: ['正在看谁已有链接…', 'Looking who has a link…'],
  without: ['没有链接', 'Without a link'],
  having: ['已有链接', 'With a link already'],
  opened: [(n: string) => `其中 ${n} 人已打开`, (n: string) => `${n} of them opened it`],
  people: [(n: string) => `${n} 人`, people],
  whoHas: ['已有链接的人', 'Those who have one'],
  keep: ['保留原链接', 'Keep theirs'],
  keepDetail: ['原链接照常能用，不再显示。', 'It goes on working and is not shown again.'],
  renew: ['重新生成', 'Get a new one'],
  renewDetail: [
    '原链接作废，已打开的手机要用新链接再打开。',
    'The former one ends; phones that opened it have to open the new one.',
  ],
  none: ['都已有链接。要再发一次，选“重新生成”。', 'Everybody has a link. To send them anew, choose “Get a new one”.'],
  make: [(n: string) => `生成 ${n} 条链接`, (n: string) => `Make ${links(n)}`],
  makeNone: ['生成链接', 'Make links'],
  making: [
    (done: string, all: string) => `已生成 ${done}/${all}`,
    (done: string, all: string) => `${done} of ${all} made`,
  ],
  failed: ['没有生成', 'No links were made'],
  failedPartly: [(n: string) => `只生成了 ${n} 条`, (n: string) => `Only ${links(n)} made`],
  refused: ['名单可能刚有变化，可以再试。', 'The roster may just have changed; try again.'],
  unanswered: [
    '没有收到服务器的回答。若再试时显示他们已有链接，选“重新生成”。',
    'The server did not answer. If they then turn out to have links, choose “Get a new one”.',
  ],
  made: [(n: string) => `已生成 ${n} 条链接`, (n: string) => `${links(n)} made`],
  kept: [
    (n: string) => `另有 ${n} 人保留原链接，不在下面。`,
    (n: string) => `${people(n)} more kept theirs and ${n === '1' ? 'is' : 'are'} not below.`,
  ],
  once: [
    '链接只在这里显示这一次，请下载或复制。每条只发给本人。',
    'They are shown here this once: download or copy them. Send each only to its holder.',
  ],
  list: ['姓名和链接', 'Names and links'],
  download: ['下载表格', 'Download as a sheet'],
  copy: ['复制文字', 'Copy as text'],
  copied: ['已复制', 'Copied'],
  noSheet: ['没有做成表格，可以先复制文字', 'The sheet could not be made; copy the text instead'],
  close: ['关闭', 'Close'],
  unsaved: [
    '还没有下载或复制，关闭后不再显示。再按一次关闭。',
    'Neither downloaded nor copied, and not shown again once closed. Close again to leave.',
  ],
  sheet: ['通行链接', 'Personal links'],
  any: ['全部链接', 'Any link'],
  filter: ['通行链接', 'Personal link'],
});

/** What stands above the columns of the sheet. */
export const headWords = defineWords({
  number: ['序号', 'No.'],
  unit: ['单位', 'Unit'],
  name: ['姓名', 'Name'],
  post: ['职务', 'Post'],
  phone: ['联系电话', 'Phone'],
  link: ['通行链接', 'Personal link'],
});

export const linkStateWords = defineWords({
  none: ['没有链接', 'No link'],
  made: ['未打开', 'Not opened'],
  opened: ['已打开', 'Opened'],
}) satisfies Record<LinkState, () => string>;
