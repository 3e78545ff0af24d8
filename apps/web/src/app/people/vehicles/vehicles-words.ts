import type { VehicleRole } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

const s = (n: number) => (n === 1 ? '' : 's');

export const words = defineWords({
  arrangements: ['安排', 'Assignments'],
  vehicles: ['车辆', 'Vehicles'],
  summary: [
    (n: number, people: number, places: number) => `${n} 辆 · ${people} / ${places} 人`,
    (n: number, people: number, places: number) => `${n} vehicle${s(n)} · ${people} of ${places} places`,
  ],
  places: ['住宿、用餐和座位', 'Rooms, tables and seats'],
  propose: ['自动安排', 'Propose'],
  proposeRule: [
    '领导坐前导车，其余按单位整组上车，各车均匀，不超员；已安排的人不动。',
    'Leaders in the leading vehicles, others by unit, evenly and within places; who has a vehicle stays.',
  ],
  proposed: [
    (n: number) => `已给 ${n} 人安排车辆`,
    (n: number) => `Vehicles arranged for ${n} ${n === 1 ? 'person' : 'people'}`,
  ],
  leftOver: [(n: number) => `${n} 人坐不下`, (n: number) => `No place for ${n} ${n === 1 ? 'person' : 'people'}`],
  addVehicle: ['添加车辆', 'Add vehicle'],
  added: [(n: number) => `已添加 ${n} 号车`, (n: number) => `Added vehicle ${n}`],
  removed: [(n: number) => `已删除 ${n} 号车`, (n: number) => `Removed vehicle ${n}`],
  changed: [(n: number) => `已修改 ${n} 号车`, (n: number) => `Changed vehicle ${n}`],
  numberTaken: [(n: number) => `已有 ${n} 号车`, (n: number) => `There is a vehicle ${n} already`],
  wrongNumber: [
    (least: number, most: number) => `写 ${least} 到 ${most} 的数字`,
    (least: number, most: number) => `A number from ${least} to ${most}`,
  ],
  none: ['还没有车辆', 'No vehicles yet'],
  noneWhy: ['加上车辆和座位数，就可以安排谁坐哪辆车。', 'Add vehicles and their places, then put people on them.'],
  loadFailed: ['车辆没有读出来', 'The vehicles could not be loaded'],
  organizer: ['会务组', 'organizer'],
  vehicle: [(n: number) => `${n} 号车`, (n: number) => `Vehicle ${n}`],
  count: [
    (people: number, places: number) => `${people} / ${places} 人`,
    (people: number, places: number) => `${people} / ${places}`,
  ],
  over: [(n: number) => `超员 ${n} 人`, (n: number) => `${n} too many`],
  free: [(n: number) => `余 ${n} 座`, (n: number) => `${n} free`],
  unassigned: ['未安排', 'Without a vehicle'],
  unassignedCount: [(n: number) => `${n} 人`, (n: number) => `${n}`],
  everybodySits: ['每个人都有车。', 'Everybody has a vehicle.'],
  nobodyHere: ['还没有人', 'Nobody yet'],
  nobodyHereWhy: ['在左边选人，放到这辆车上。', 'Choose people on the left and put them on this vehicle.'],
  nobodyFound: ['没有符合的人', 'Nobody matches'],
  clearSearch: ['清除搜索', 'Clear search'],
  search: ['姓名、拼音首字母、单位', 'Name, initials or unit'],
  selected: [(n: number) => `已选 ${n} 人`, (n: number) => `${n} selected`],
  putOn: [(n: number) => `放到 ${n} 号车`, (n: number) => `Put on vehicle ${n}`],
  takeOff: ['移出', 'Take off'],
  keys: [
    (n: number) => `↑ ↓ 移动，空格勾选，Enter 放到 ${n} 号车，[ ] 换车`,
    (n: number) => `↑ ↓ move, Space selects, Enter puts on ${n}, [ ] other vehicle`,
  ],
  selectUnit: [(unit: string) => `选择${unit}的人`, (unit: string) => `Select ${unit}`],
  clear: ['取消选择', 'Clear selection'],
  put: [
    (people: string, n: number) => `${people}已安排到 ${n} 号车`,
    (people: string, n: number) => `${people} put on vehicle ${n}`,
  ],
  takenOff: [(people: string) => `${people}已移出车辆`, (people: string) => `${people} taken off`],
  manyPeople: [(n: number) => `${n} 人`, (n: number) => (n === 1 ? '1 person' : `${n} people`)],
  notStored: ['没有保存：联网后再试。', 'Not saved: try again with a connection.'],
  notTaken: ['没有保存：服务器没有接受。', 'Not saved: the server did not accept it.'],
  number: ['车号', 'Number'],
  plate: ['车牌', 'Plate'],
  passengers: ['可乘人数', 'Places'],
  passengersHelp: ['不含司机和随车工作人员', 'Without driver and staff riding along'],
  role: ['用途', 'Role'],
  driver: ['司机', 'Driver'],
  driverPhone: ['司机电话', 'Driver’s phone'],
  captains: ['车长', 'Captain'],
  addCaptain: ['加车长：姓名或拼音', 'Add a captain'],
  removeCaptain: [(name: string) => `取消车长 ${name}`, (name: string) => `${name} is no longer captain`],
  removeVehicle: ['删除车辆', 'Remove vehicle'],
  edit: ['车辆信息', 'Vehicle'],
  riders: ['乘车人员', 'On board'],
  noUnit: ['其他单位', 'Other'],
  staysAway: ['请假和未报名的人不在此列。', 'People on leave or not yet named are not listed.'],
});

const roles = defineWords({
  guests: ['参会人员用车', 'Attendees'],
  leading: ['前导车', 'Leading'],
  service: ['工作车', 'Service'],
  spare: ['备用车', 'Spare'],
  medical: ['医疗车', 'Medical'],
  media: ['媒体车', 'Media'],
});

/** What a vehicle does, in the reader's language. */
export const roleName = (role: VehicleRole): string => roles[role]();
