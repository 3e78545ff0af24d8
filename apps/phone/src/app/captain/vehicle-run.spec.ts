import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Run, type RunEvent, runsOfDay } from '@yicheng/domain';
import { MyRuns } from './my-runs';
import { VehicleRun } from './vehicle-run';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const clockOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

describe('a time that a captain expects', () => {
  const itinerary = {
    id: 'day',
    date: ago(60).slice(0, 10),
    title: '演练',
    mode: 'sameOrder' as const,
    start: { place: '会议酒店', at: ago(60) },
    end: { place: '会议酒店', by: ago(-180) },
    stops: [{ id: 'tan', name: '谭石拱村', dwell: 90, capacity: 8 }],
    legs: [
      { from: 'start', to: 'tan', minutes: 20, source: 'typed' as const },
      { from: 'tan', to: 'end', minutes: 20, source: 'typed' as const },
    ],
    vehicleIds: ['v5'],
  };
  const run = runsOfDay(itinerary)[0]! as Run;
  const tap = (callId: string, kind: RunEvent['kind'], at: string): RunEvent => ({
    id: callId + kind,
    runId: run.id,
    kind,
    callId,
    at,
  });
  const open = (read: string, events: RunEvent[]): string => {
    const day = { itineraryId: 'day', runs: [run], forecast: [], now: read, events };
    const runs = {
      zone: () => 'Asia/Shanghai',
      days: { value: signal([day]), at: signal(read) },
      itineraries: () => [itinerary],
      vehicles: () => [],
      events: () => events,
    };
    TestBed.configureTestingModule({ providers: [VehicleRun, { provide: MyRuns, useValue: runs }] });
    const vehicle = TestBed.inject(VehicleRun);
    vehicle.vehicleId.set('v5');
    return vehicle.when();
  };
  const there = [tap('start', 'departed', ago(60)), tap(run.calls[0]!.id, 'arrived', ago(40))];

  it('stands by itself while the day was read just now', () => {
    expect(open(ago(1), there)).not.toContain('的情况');
  });

  it('says as of when it is, once no reading came for a while', () => {
    const read = ago(12);
    expect(open(read, there)).toMatch(new RegExp(` · 按 ${clockOf(read)} 的情况$`));
  });

  it('is as new as what was tapped here since, without a network', () => {
    const arrived = ago(8);
    expect(open(ago(30), [there[0]!, { ...there[1]!, at: arrived }])).toContain(`按 ${clockOf(arrived)} 的情况`);
  });
});
