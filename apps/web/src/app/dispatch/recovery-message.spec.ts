import type { VehicleChange } from '@yicheng/domain';
import { language } from '@yicheng/ui';
import { words } from './dispatch-words';
import { messagesOf, presenterMessagesOf } from './recovery-message';

const telling = {
  place: (id: string) =>
    ({ tan: '谭石拱村', zhu: '珠岗村', feng: '凤寨村', huai: '怀集', ye: '野岭村', end: '会议酒店' })[id] ?? '',
  clock: (instant: string) => instant.slice(11, 16),
  number: (vehicleId: string) => Number(vehicleId.slice(1)),
};
const at = (time: string): string => `2026-10-08T${time}:00Z`;
const moved = (vehicleId: string): VehicleChange => ({
  vehicleId,
  times: [
    { kind: 'arrived', place: 'tan', before: at('14:36'), after: at('14:30') },
    { kind: 'departed', place: 'tan', before: at('15:21'), after: at('15:06') },
    { kind: 'arrived', place: 'zhu', before: at('15:40') },
  ],
  return: at('16:05'),
});

describe('what is told with new times', () => {
  it('is one message to vehicles whose times change alike: what is left out, when they leave', () => {
    const [message, ...others] = messagesOf([moved('v5'), moved('v3')], telling);
    expect(others).toEqual([]);
    expect(message!.audience).toEqual({ vehicleIds: ['v5', 'v3'] });
    expect(message!.text).toContain('3、5 号车时间有调整，不再前往珠岗村，15:06 离开谭石拱村，预计 16:05 到会议酒店。');
  });

  it('says another order, the next stop, departures as they come and the return, however many there are', () => {
    const places = ['tan', 'zhu', 'feng', 'huai', 'ye'];
    const left = ['19:37', '22:37', '21:37', '20:37', '23:17'];
    const change: VehicleChange = {
      vehicleId: 'v4',
      times: [
        ...places.map((place, i) => ({ kind: 'departed' as const, place, before: at('18:00'), after: at(left[i]!) })),
        { kind: 'arrived', place: 'huai', before: at('21:00'), after: at('19:57') },
      ],
      order: ['huai', 'feng', 'zhu', 'ye'],
      return: at('23:42'),
    };
    expect(messagesOf([change], telling)[0]!.text).toContain(
      '4 号车时间有调整，次序改为怀集 → 凤寨村 → 珠岗村 → 野岭村，19:37 离开谭石拱村，下一站预计 19:57 到怀集，' +
        '20:37 离开怀集，21:37 离开凤寨村，22:37 离开珠岗村，预计 23:42 到会议酒店。',
    );
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

describe('several vehicles in English', () => {
  beforeEach(() => language.set('en'));
  afterEach(() => language.set('zh-CN'));

  it('stand in the plural, their numbers apart from how many people ride in them', () => {
    expect([words.affects([5, 4], 10), words.affects([4], 1)]).toEqual([
      'affects vehicles 4 and 5: 10 people',
      'affects vehicle 4: 1 person',
    ]);
    expect(words.doSwap(words.vehiclesNamed([5, 4]))).toBe('Vehicles 4 and 5: swap the order of stops');
    expect(words.toVehicles([3, 5, 8])).toBe('Vehicles 3, 5 and 8');
    expect(messagesOf([moved('v5'), moved('v3')], telling)[0]!.text).toMatch(/^Vehicles 3 and 5: times have changed/);
  });
});
