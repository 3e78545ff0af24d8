import type { VehicleChange } from '@yicheng/domain';
import { messagesOf, presenterMessagesOf } from './recovery-message';

const telling = {
  place: (id: string) => ({ tan: '谭石拱村', zhu: '珠岗村', end: '会议酒店' })[id] ?? '',
  clock: (instant: string) => instant.slice(11, 16),
  number: (vehicleId: string) => Number(vehicleId.slice(1)),
};
const at = (time: string): string => `2026-10-08T${time}:00Z`;
const moved = (vehicleId: string): VehicleChange => ({
  vehicleId,
  saved: 15,
  times: [
    { kind: 'arrived', place: 'tan', before: at('14:36'), after: at('14:30') },
    { kind: 'departed', place: 'tan', before: at('15:21'), after: at('15:06') },
    { kind: 'arrived', place: 'zhu', before: at('15:40') },
  ],
});

describe('what is told with new times', () => {
  it('is one message to vehicles whose times change alike: what is left out, when they leave', () => {
    const [message, ...others] = messagesOf([moved('v5'), moved('v3')], telling);
    expect(others).toEqual([]);
    expect(message!.audience).toEqual({ vehicleIds: ['v5', 'v3'] });
    expect(message!.text).toContain('3、5 号车时间有调整，不再前往珠岗村，15:06 离开谭石拱村');
  });

  it('goes to the presenters of the stops as well: who comes when, and who does not', () => {
    const stops = [{ id: 'tan', presenterId: 'hou' }, { id: 'zhu', presenterId: 'qian' }, { id: 'end' }];
    expect(presenterMessagesOf([moved('v3')], stops, telling)).toEqual([
      { audience: { attendeeIds: ['hou'] }, text: '参观时间有调整：3 号车预计 14:30 到谭石拱村。' },
      { audience: { attendeeIds: ['qian'] }, text: '参观时间有调整：3 号车不再前往珠岗村。' },
    ]);
    expect(presenterMessagesOf([moved('v3')], [{ id: 'tan' }], telling)).toEqual([]);
  });
});
