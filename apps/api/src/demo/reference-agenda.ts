import type { AgendaItemInput, SpeakerDto } from '@yicheng/contracts';
import { addDays } from '@yicheng/domain';
import { addItem, addVenue, at, type Desk } from './desk';

/** Who gives an exemplary speech: the county it stands for, and the attendee once there is a roster. */
export interface Exemplar {
  county: string;
  attendeeId?: string;
}

const by = (attendeeId: string | undefined): SpeakerDto[] | undefined =>
  attendeeId ? [{ attendeeId, role: 'speaker' }] : undefined;

/** The programme of both days; answers the ids of the exemplary speeches in their order. */
export async function addProgramme(desk: Desk, exemplars: Exemplar[]): Promise<string[]> {
  const hotel = await addVenue(desk, '会议酒店', '怀集县怀城街道', {
    主会场: 260,
    第一会议室: 60,
    第二会议室: 60,
    第三会议室: 60,
    餐厅: 240,
  });
  const canteen = await addVenue(desk, '马宁镇食堂', '怀集县马宁镇', { 食堂: 240 });
  const hall = (name: string) => hotel.halls.get(name) ?? '';
  const second = addDays(desk.day, 1);
  const item = (day: string, time: string, rest: Omit<AgendaItemInput, 'start'>) =>
    addItem(desk, { ...rest, start: at(desk, day, time) });

  await item(desk.day, '07:00', { kind: 'meal', title: '早餐', minutes: 50, hallId: hall('餐厅') });
  await item(desk.day, '07:55', {
    kind: 'transfer',
    title: '集合乘车',
    minutes: 15,
    venueId: hotel.venueId,
    text: '会议酒店门口，按车号上车，车长点名。',
  });
  await item(desk.day, '11:42', { kind: 'meal', title: '午餐', minutes: 60, hallId: canteen.halls.get('食堂') });
  await item(desk.day, '17:00', {
    kind: 'discussion',
    title: '分组讨论',
    minutes: 80,
    venueId: hotel.venueId,
    text: '按县（市、区）分组，谈参观体会和下一步打算。',
  });
  await item(desk.day, '18:30', { kind: 'meal', title: '晚餐', minutes: 60, hallId: hall('餐厅') });

  await item(second, '07:00', { kind: 'meal', title: '早餐', minutes: 50, hallId: hall('餐厅') });
  await item(second, '08:00', { kind: 'registration', title: '会议签到', minutes: 25, hallId: hall('主会场') });
  const plenary = { kind: 'plenary', title: '全体会议', minutes: 120, hallId: hall('主会场') } as const;
  const [, , ...speeches] = await addItem(desk, { ...plenary, start: at(desk, second, '08:30') }, [
    { kind: 'other', title: '主持人开场', minutes: 5 },
    ...exemplars.map(({ county, attendeeId }) => ({
      kind: 'speech' as const,
      title: `典型发言：${county}`,
      minutes: 8,
      speakers: by(attendeeId),
    })),
    { kind: 'speech', title: '部署下一步工作', minutes: 20 },
    { kind: 'speech', title: '市主要领导讲话', minutes: 45 },
    { kind: 'other', title: '主持人提出要求', minutes: 10 },
  ]);
  await item(second, '10:40', {
    kind: 'discussion',
    title: '传达学习与任务对接',
    minutes: 70,
    hallId: hall('第一会议室'),
    visibility: 'attendees',
  });
  await item(second, '12:00', { kind: 'meal', title: '午餐', minutes: 60, hallId: hall('餐厅') });
  await item(second, '13:30', {
    kind: 'transfer',
    title: '返程',
    minutes: 30,
    venueId: hotel.venueId,
    text: '各县（市、区）按车号返程。',
  });
  return speeches.slice(0, exemplars.length);
}
