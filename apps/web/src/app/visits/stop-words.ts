import type { DwellParts, StopKind } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

export const stopWords = defineWords({
  kind: ['类型', 'Kind'],
  visit: ['参观', 'Visit'],
  meal: ['用餐', 'Meal'],
  other: ['其他', 'Other'],
  dwell: ['停留', 'Stay'],
  dwellParts: ['停留由哪几段组成', 'What the stay is made of'],
  off: ['下车', 'Get off'],
  walk: ['步行', 'Walk'],
  presentation: ['讲解', 'Presentation'],
  toilets: ['卫生间', 'Toilets'],
  on: ['上车', 'Get on'],
  total: ['合计', 'Total'],
  partsWhy: ['改合计时，差额算在讲解里。', 'A new total lengthens or shortens the presentation.'],
  divide: ['分段填写', 'Fill in by part'],
  presenter: ['讲解人', 'Presenter'],
  presenterPick: ['从参会人员中选：姓名、拼音、首字母', 'An attendee: name, pinyin or initials'],
  presenterText: ['或直接填写姓名、职务', 'or type a name and post'],
  presenterWrites: ['可在手机上写这个点位的发言稿', 'Writes the speaker note of this stop on their phone'],
  takeOff: [(name: string) => `不再由${name}讲解`, (name: string) => `${name} no longer presents`],
  contact: ['现场联系人', 'Local contact'],
  contactName: ['姓名', 'Name'],
  contactPhone: ['电话', 'Phone'],
  nameFirst: ['电话：先填姓名', 'Phone: name first'],
  room: ['容量', 'Room'],
  places: ['停车位（辆）', 'Parking places'],
  people: ['同时最多（人）', 'People at once'],
  noLimit: ['不限', 'no limit'],
  place: ['位置', 'Where it is'],
  placeHelp: [
    '粘贴“112.9,23.6”、度分秒，或高德、腾讯、百度的分享链接',
    'Paste “112.9,23.6”, degrees and minutes, or a link from Amap, Tencent or Baidu',
  ],
  placeEmpty: ['经度, 纬度', 'longitude, latitude'],
  shortLink: [
    '短链接里没有坐标。在地图里打开后，复制地址栏里的长链接。',
    'A short link carries no coordinates. Open it and copy the long address.',
  ],
  unreadable: [
    '没有认出坐标。写成 112.9,23.6，或粘贴地图链接。',
    'No coordinates found. Write 112.9,23.6 or paste a map link.',
  ],
  dropOff: ['下客点', 'Drop-off'],
  park: ['停车点', 'Vehicles wait'],
  elsewhere: ['在别处下客或停车', 'Drop off here, park there'],
  driverNote: ['司机须知', 'For the driver'],
  driverNoteHelp: ['掉头处、限高、从哪个门进', 'Where to turn, height limits, which gate'],
  sights: ['看什么', 'What there is to see'],
  sightsHelp: ['写给会议手册，一段一行', 'For the handbook, one paragraph a line'],
  rainPlan: ['雨天方案', 'If it rains'],
  leading: ['前导', 'Leading'],
  service: ['工作', 'Service'],
  media: ['媒体', 'Media'],
  medical: ['医疗', 'Medical'],
  spare: ['备用', 'Spare'],
  meals: [(n: number) => `${n} 处用餐`, (n: number) => `${n} meal${n === 1 ? '' : 's'}`],
  kilometres: [(km: number) => `${km} km`, (km: number) => `${km} km`],
});

/** The words of a dwell's part. */
export const partWord = (part: keyof DwellParts): string => stopWords[part]();

/** The words of a stop's kind. */
export const kindWord = (kind: StopKind): string => stopWords[kind]();
