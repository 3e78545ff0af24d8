import { defineWords } from '@yicheng/ui';

/** Every text of the documents page. */
export const words = defineWords({
  documents: ['文档', 'Documents'],
  intro: ['全部由会议数据生成，不用重打', 'Made from the meeting’s data, never retyped'],
  before: ['会前', 'Before the meeting'],
  beforeHint: ['发给参会人员', 'For those who come'],
  handbook: ['会议手册', 'Handbook'],
  agenda: ['会议日程', 'Programme'],
  roster: ['参会人员名单', 'Roster'],
  'route-card': ['路线卡', 'Route cards'],
  'day-paper': ['行程单（车长、司机）', 'Day sheets for captains and drivers'],
  routeCardsHint: [
    'A4，每条路线一张：发车、里程、到达、停留、看什么、联系人、停车、雨天安排',
    'A4, one per way: departures, kilometres, arrivals, stays, sights, contacts, parking, rain',
  ],
  dayPaperHint: [
    'A4，每辆车一份：时间、乘员点名格、前后车和现场电话；司机用的没有乘员',
    'A4, one section per vehicle: times, a tick box per departure, phone numbers; the driver’s without people',
  ],
  handbookHint: [
    'A5，封面、须知、日程、路线、名单、乘车、通讯录',
    'A5: cover, notice, programme, route, roster, vehicles, contacts',
  ],
  agendaHint: ['A4，日程与大会议程', 'A4: programme and running orders'],
  rosterHint: ['按建制排序的表格', 'A spreadsheet in official order'],
  people: [(n: number) => `${n} 人`, (n: number) => (n === 1 ? '1 person' : `${n} people`)],
  pages: [(n: number) => `${n} 页`, (n: number) => (n === 1 ? '1 page' : `${n} pages`)],
  release: [(n: number) => `第 ${n} 版`, (n: number) => `Release ${n}`],
  draft: ['草稿，尚未发布', 'Draft, not published yet'],
  current: ['与数据一致', 'Up to date'],
  stale: ['数据已变，手上的一份要换', 'Changed since it was last made'],
  madeAt: [(when: string) => `上次生成 ${when}`, (when: string) => `Last made ${when}`],
  missing: [(list: string) => `字体里没有这些字：${list}`, (list: string) => `No font here has: ${list}`],
  open: ['打开', 'Open'],
  download: ['下载', 'Download'],
  empty: [
    '发布第 1 版后，会议手册和日程在这里。',
    'The handbook and the programme are here once the first release is published.',
  ],
  loadFailed: ['文档列表没有读出来。', 'The list of documents could not be read.'],
  organizer: ['会务组', 'organizer'],
});
