import type { StopInput } from '@yicheng/contracts';

/**
 * The four demonstration sites in the order they are visited. Presenters and contacts are invented, their numbers are
 * not assigned to anybody; minutes and places are the planner's, what there is to see is kept general. They lie about
 * as far apart as the drives between them are long, not where a map would show them to the metre.
 */
export const SITES: readonly Omit<StopInput, 'id'>[] = [
  {
    name: '怀集县华辰玫瑰产业园',
    unit: '怀集县',
    longitude: 112.0675,
    latitude: 23.8952,
    crs: 'GCJ-02',
    dwell: 45,
    dwellParts: { off: 4, walk: 8, presentation: 22, toilets: 6, on: 5 },
    capacity: 10,
    people: 260,
    presenter: '莫秀兰',
    contact: { name: '罗美珍', phone: '19900005001' },
    dropOff: { note: '园区正门前下客，靠右单行' },
    park: { note: '正门东侧停车场，由现场人员引导' },
    sights: '看种植、加工、游览一体的产业链条，听联农带农的做法。步行约 600 米，平路；出口处有卫生间。',
    rainPlan: '改走连廊，在展厅讲解。',
  },
  {
    name: '谭石拱村',
    unit: '怀集县梁村镇镇武村',
    longitude: 111.9105,
    latitude: 23.8387,
    crs: 'GCJ-02',
    dwell: 40,
    dwellParts: { off: 4, walk: 10, presentation: 16, toilets: 5, on: 5 },
    capacity: 8,
    people: 240,
    presenter: '邓国强',
    contact: { name: '邓小敏', phone: '19900005002' },
    dropOff: { note: '村口牌坊下客' },
    park: { note: '车辆在村口广场掉头后停放' },
    sights: '看老房子修旧如旧，听村民自己讲解村庄整治的过程。步行约 800 米，有台阶；卫生间在文化室旁。',
    rainPlan: '备雨伞，缩短步行，在文化室集中讲解。',
  },
  {
    name: '珠岗村',
    unit: '怀集县马宁镇',
    longitude: 111.966,
    latitude: 23.781,
    crs: 'GCJ-02',
    dwell: 35,
    dwellParts: { off: 3, walk: 7, presentation: 16, toilets: 4, on: 5 },
    capacity: 8,
    people: 240,
    presenter: '钱永辉',
    contact: { name: '钱丽华', phone: '19900005003' },
    dropOff: { note: '村委会门前下客' },
    park: { note: '停篮球场，依次掉头' },
    sights: '看公共空间由村民小组轮流管护，听积分办法。步行约 500 米，平路；卫生间在村委会一楼。',
    rainPlan: '在村委会会议室观看图片。',
  },
  {
    name: '凤寨村',
    unit: '封开县杏花镇凤楼村',
    longitude: 111.715,
    latitude: 23.652,
    crs: 'GCJ-02',
    dwell: 45,
    dwellParts: { off: 4, walk: 10, presentation: 20, toilets: 6, on: 5 },
    capacity: 10,
    people: 260,
    presenter: '侯桂芳',
    contact: { name: '侯志明', phone: '19900005004' },
    dropOff: { note: '游客中心下客' },
    park: { note: '游客中心停车场，大客车在内侧' },
    sights: '看镇村产业和民宿，听帮扶项目的运营方式。步行约 700 米，缓坡；游客中心有卫生间。',
    rainPlan: '在游客中心听讲，观看短片。',
  },
];

/** Where the hotel of the demonstration lies. */
export const HOTEL = { longitude: 112.1846, latitude: 23.9102, crs: 'GCJ-02' } as const;

/** Where everybody has lunch on the way to the last site. */
export const LUNCH: Omit<StopInput, 'id'> = {
  name: '马宁镇食堂',
  kind: 'meal',
  unit: '怀集县马宁镇',
  longitude: 111.935,
  latitude: 23.753,
  crs: 'GCJ-02',
  dwell: 60,
  capacity: 10,
  people: 260,
  contact: { name: '欧阳雪', phone: '19900005005' },
  park: { note: '食堂院内及门前道路一侧' },
  sights: '自助餐，备清真餐食；餐后原车上车。',
};
