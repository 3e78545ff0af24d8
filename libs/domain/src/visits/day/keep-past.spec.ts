import type { RunEvent, RunEventKind } from '../run';
import { at } from '../testing';
import { planned, TWO_STOPS } from '../rules/testing';
import { forecastDay } from './forecast-day';
import { keepPast } from './keep-past';

const before = [planned('v1', '08:00', ['a', '08:30', '09:10'], ['b', '09:40', '10:10'])];
const itinerary = { ...TWO_STOPS, vehicleIds: ['v1'], runs: before };
const tap = (kind: RunEventKind, callId: string, moment: string): RunEvent => ({
  id: `${kind} ${callId}`,
  runId: 'run-v1',
  kind,
  callId,
  at: at(moment),
});
const kept = (adjusted: typeof before, ...events: RunEvent[]) =>
  keepPast(itinerary, adjusted, before, forecastDay(itinerary, before, events, at('09:00')))[0]!;

describe('an adjusted run', () => {
  const late = [planned('v1', '08:20', ['a', '08:50', '09:20'], ['b', '09:50', '10:20'])];
  const left = tap('departed', 'start', '08:20');
  const there = tap('arrived', 'v1-a', '08:50');

  it('keeps what was planned of what has happened, and the new times of what comes', () => {
    const gone = tap('departed', 'v1-a', '09:20');
    const run = kept(late, left, there, gone);
    expect(run).toEqual(planned('v1', '08:00', ['a', '08:30', '09:10'], ['b', '09:50', '10:20']));
  });

  it('stays as long as adjusted where it is now, and is not late at once', () => {
    const run = kept(late, left, there);
    expect(run).toEqual(planned('v1', '08:00', ['a', '08:50', '09:20'], ['b', '09:50', '10:20']));
    const [now] = forecastDay({ ...itinerary, runs: [run] }, [run], [left, there], at('09:00'));
    expect([now!.late, now!.calls[0]!.reach.planned, now!.calls[0]!.leave.forecast]).toEqual([
      0,
      at('08:30'),
      at('09:20'),
    ]);
  });

  it('is as adjusted where nothing has happened yet', () => {
    expect(kept(late)).toEqual(late[0]);
  });

  it('has the time of what happened where the plan would contradict what comes after', () => {
    const early = [planned('v1', '08:00', ['a', '08:30', '08:50'], ['b', '09:20', '09:50'])];
    const gone = tap('departed', 'v1-a', '08:50');
    const run = kept(early, tap('departed', 'start', '08:00'), tap('arrived', 'v1-a', '08:30'), gone);
    expect(run.calls[0]).toMatchObject({ begin: at('08:30'), leave: at('08:50') });
  });

  it('is as adjusted for a vehicle that had no run', () => {
    const other = [planned('v2', '09:00', ['a', '09:30', '10:10'])];
    expect(kept(other, left)).toEqual(other[0]);
  });
});
