import { defineWords } from '@yicheng/ui';

const fields = defineWords({
  about: ['介绍', 'About'],
  address: ['地址', 'Address'],
  beds: ['床位', 'Beds'],
  captainIds: ['车长', 'Captains'],
  category: ['类别', 'Category'],
  class: ['车型', 'Class'],
  driver: ['司机', 'Driver'],
  driverPhone: ['司机手机', 'Driver’s phone'],
  email: ['邮箱', 'E-mail'],
  endDate: ['结束日期', 'Last day'],
  hallId: ['厅室', 'Hall'],
  kind: ['类型', 'Kind'],
  language: ['语言', 'Language'],
  minutes: ['时长', 'Minutes'],
  name: ['名称', 'Name'],
  personName: ['姓名', 'Name'],
  nationality: ['民族', 'Ethnic group'],
  note: ['备注', 'Note'],
  notes: ['备注', 'Notes'],
  number: ['编号', 'Number'],
  passengers: ['载客数', 'Passengers'],
  phone: ['手机', 'Phone'],
  plate: ['车牌', 'Plate'],
  position: ['次序', 'Order'],
  posts: ['单位及职务', 'Unit and post'],
  reply: ['回执', 'Reply'],
  seats: ['座位', 'Seats'],
  sex: ['性别', 'Sex'],
  start: ['开始时间', 'Start'],
  startDate: ['开始日期', 'First day'],
  text: ['内容', 'Text'],
  timeZone: ['时区', 'Time zone'],
  title: ['标题', 'Title'],
  unitId: ['单位', 'Unit'],
  venueId: ['会场', 'Venue'],
});
/** A field of a row as a person calls it; nothing where the program's name would say nothing to them. */
export function fieldName(kind: string, field: string): string {
  if (kind === 'attendee' && field === 'name') return fields.personName();
  return field in fields ? fields[field as keyof typeof fields]() : '';
}
