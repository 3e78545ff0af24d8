import type { AgendaKind, FieldChange, ReleasedChange, ReleasedRow, Visibility } from '@yicheng/domain';
import { dayOf, defineWords, formatDate, formatTime } from '@yicheng/ui';
import { kindWords, visibilityWords, words as w } from '../agenda-words';

const names = defineWords({
  start: ['时间', 'Time'],
  minutes: ['时长', 'Length'],
  title: ['标题', 'Title'],
  kind: ['类型', 'Kind'],
  hallId: ['地点', 'Place'],
  venueId: ['地点', 'Place'],
  speakers: ['主持与发言', 'Chair and speakers'],
  audience: ['参加范围', 'For whom'],
  visibility: ['谁能看到', 'Who can see it'],
  position: ['次序', 'Order'],
  parentId: ['所属', 'Belongs to'],
  text: ['说明', 'Notes'],
  timing: ['各点时间', 'Times at the stops'],
  stops: ['点位', 'Stops'],
  legs: ['路段', 'Legs'],
  vehicleIds: ['车辆', 'Vehicles'],
  end: ['返程', 'Return'],
  date: ['日期', 'Day'],
  plate: ['车牌', 'Plate'],
  driver: ['司机', 'Driver'],
  driverPhone: ['司机电话', 'Driver’s phone'],
  captainIds: ['车长', 'Captain'],
  passengers: ['可乘人数', 'Places'],
  number: ['车号', 'Number'],
  role: ['用途', 'Role'],
  class: ['车型', 'Type'],
  mode: ['怎么走', 'How they travel'],
  nobody: ['无', 'none'],
  vehicle: [(number: string) => `${number} 号车`, (number: string) => `Vehicle ${number}`],
});

/** One changed field as it reads: what, and the values before and after where they are short. */
export interface WordedField {
  name: string;
  before: string;
  after: string;
}

/** What ids in a difference are called; times are told in the meeting's zone. */
export interface ChangeNames {
  zone: string;
  hall(id: string): string;
  venue(id: string): string;
  person(attendeeId: string): string;
}

/** What a row of the difference is called. */
export const changeTitle = ({ kind, title }: ReleasedRow): string =>
  kind === 'vehicle' ? names.vehicle(title) : title;

/** The changed fields of a row, in words. */
export function changedFieldsInWords(change: ReleasedChange, known: ChangeNames): WordedField[] {
  return change.fields.map(field => {
    const name = field.field in names && field.field !== 'vehicle' ? names[field.field as 'start']() : field.field;
    return { name, before: valueOf(field, 'before', known), after: valueOf(field, 'after', known) };
  });
}

function valueOf(change: FieldChange, side: 'before' | 'after', known: ChangeNames): string {
  const value = change[side];
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) return names.nobody();
  switch (change.field) {
    case 'start':
      return typeof value === 'string' ? moment(change, value, known.zone) : '';
    case 'minutes':
      return w.minutes(value as number);
    case 'kind':
      return kindWords[value as AgendaKind]?.() ?? '';
    case 'visibility':
      return visibilityWords[value as Visibility]?.() ?? '';
    case 'hallId':
      return known.hall(value as string);
    case 'venueId':
      return known.venue(value as string);
    case 'speakers':
      return (value as { attendeeId: string }[]).map(one => known.person(one.attendeeId)).join('、');
    default:
      return typeof value === 'string' && value.length < 24 && change.field !== 'parentId' ? value : '';
  }
}

/** The time alone where the day stays. */
function moment({ before, after }: FieldChange, value: string, zone: string): string {
  const days = [before, after].map(each => (typeof each === 'string' ? dayOf(each, zone) : ''));
  const time = formatTime(value, zone);
  return days[0] === days[1] ? time : `${formatDate(dayOf(value, zone))} ${time}`;
}
