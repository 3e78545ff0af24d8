import type { PlannedRun, PlanPin, PlanRequest } from '../planner';
import { at } from '../testing';
import { keepVehicles } from './keep-vehicles';

const epoch = Date.parse(at('00:00'));
const request: PlanRequest = {
  places: ['hotel', 'rose', 'tan'],
  travel: [],
  stops: [],
  mode: 'staggered',
  vehicles: ['v1', 'v2', 'v3'].map(id => ({ id, start: 'hotel', earliest: 480 })),
};
const planned = (vehicle: string, stop: string): PlannedRun => ({
  vehicle,
  depart: 480,
  return: 600,
  waiting: 0,
  calls: [{ stop, reach: 500, begin: 500, leave: 540 }],
});
const present = (vehicleId: string, stopId: string) => ({
  id: vehicleId,
  vehicleId,
  depart: at('08:00'),
  calls: [{ id: `${vehicleId}-${stopId}`, stopId, begin: at('08:20'), leave: at('09:00') }],
});
const now = [present('v1', 'rose'), present('v2', 'tan'), present('v3', 'rose')];
const runs = [planned('v1', 'tan'), planned('v2', 'rose'), planned('v3', 'tan')];
const kept = (change: Partial<PlanRequest> = {}, before = now): string[] =>
  keepVehicles({ ...request, ...change }, runs, before, epoch).map(
    ({ vehicle, calls }) => `${vehicle} ${calls[0]!.stop}`,
  );

describe('vehicles that are alike', () => {
  it('are exchanged so that as many as possible do what they do now', () => {
    expect(kept()).toEqual(['v1 rose', 'v2 tan', 'v3 tan']);
  });

  it.each<[string, Partial<PlanRequest>]>([
    ['of another size', { vehicles: request.vehicles.map((one, i) => ({ ...one, size: i + 1 })) }],
    [
      'of which something is pinned',
      { pins: request.vehicles.map(({ id }): PlanPin => ({ vehicle: id, depart: 480 })) },
    ],
    ['in a convoy, which goes in its order', { mode: 'convoy' }],
  ])('are not those %s', (_, change) => {
    expect(kept(change)).toEqual(['v1 tan', 'v2 rose', 'v3 tan']);
  });

  it('keep what was planned for each where nothing is planned yet', () => {
    expect(kept({}, [])).toEqual(['v1 tan', 'v2 rose', 'v3 tan']);
  });
});
