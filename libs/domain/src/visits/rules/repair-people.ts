import type { Finding } from '../../finding';
import { isStaff } from '../../people';
import type { Itinerary, Stop } from '../itinerary';
import { drivingMinutes } from '../travel';
import type { VisitContext } from './visit-context';
import type { VisitRepair } from './visit-repair';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** Changes of who does what and who sits where, and drives that nobody knew; possible with planned runs and without. */
export function repairPeople({ rule, subjects, detail }: Finding, plan: VisitPlan): VisitRepair[] {
  const [first = '', second = ''] = subjects;
  switch (rule) {
    case 'missing-leg':
      return byWayOf(plan.itinerary, first, second);
    case 'no-captain':
    case 'captain-is-guest':
      return staffCaptains(plan, first, second);
    case 'presenter-absent':
    case 'presenter-rides':
      return otherPresenter(plan.itinerary, first);
    case 'vehicle-over-places':
      return moveOver(plan, first, Number(detail['over']));
    case 'in-two-vehicles':
      return ridesWhereCaptain(plan, first);
    default:
      return [];
  }
}

/** The drive through the place that makes it shortest, as somebody would type it until the road itself is known. */
function byWayOf(itinerary: Itinerary, from: string, to: string): VisitRepair[] {
  const places = ['start', ...itinerary.stops.map(({ id }) => id), 'end'].filter(id => id !== from && id !== to);
  const ways = places.flatMap(via => {
    const [there, on] = [drivingMinutes(itinerary, from, via), drivingMinutes(itinerary, via, to)];
    return there === undefined || on === undefined ? [] : [{ via, minutes: Math.round(there + on) }];
  });
  const shortest = ways.sort((a, b) => a.minutes - b.minutes)[0];
  if (!shortest) return [];
  const legs = [...itinerary.legs, { from, to, minutes: shortest.minutes, source: 'typed' as const }];
  return [{ kind: 'leg', stopId: shortest.via, value: shortest.minutes, itinerary: { ...itinerary, legs } }];
}

/** Somebody of the staff who rides in the vehicle anyway and answers for no other. */
function staffCaptains({ itinerary, context }: VisitPlan, vehicleId: string, guest: string): VisitRepair[] {
  const taken = new Set(context.vehicles?.flatMap(({ captainIds = [] }) => captainIds));
  const staff = (context.people ?? []).filter(
    ({ id, category, vehicleId: rides, expected }) =>
      rides === vehicleId && expected !== false && category && isStaff(category) && !taken.has(id),
  );
  const others = (vehicleOf({ context }, vehicleId)?.captainIds ?? []).filter(id => id !== guest);
  return staff.slice(0, 2).map(({ id }): VisitRepair => {
    const captainIds = [...others, id];
    return {
      kind: 'captain',
      vehicleIds: [vehicleId],
      value: id,
      itinerary,
      captains: { vehicleId, captainIds },
      context: withVehicle(context, vehicleId, { captainIds }),
    };
  });
}

/** Whoever can be called at the place presents instead; else the place is left for somebody to be named. */
function otherPresenter(itinerary: Itinerary, stopId: string): VisitRepair[] {
  const stop = itinerary.stops.find(({ id }) => id === stopId);
  if (!stop) return [];
  const { presenterId: _, presenter: __, ...rest } = stop;
  const given = (presenter: string): Stop => ({ ...rest, ...(presenter ? { presenter } : {}) });
  const names = [...new Set([stop.contact?.name ?? '', ''])];
  return names.map(name => ({
    kind: name ? ('presenter' as const) : ('nobody' as const),
    stopId,
    ...(name ? { value: name } : {}),
    itinerary: { ...itinerary, stops: itinerary.stops.map(one => (one.id === stopId ? given(name) : one)) },
  }));
}

/** So many as are too many take places in the emptiest vehicle of the convoy; captains stay with theirs. */
function moveOver({ itinerary, context }: VisitPlan, vehicleId: string, over: number): VisitRepair[] {
  const from = vehicleOf({ context }, vehicleId);
  const movable = (context.people ?? []).filter(
    ({ id, vehicleId: rides, expected }) =>
      rides === vehicleId && expected !== false && !from?.captainIds?.includes(id),
  );
  const attendeeIds = movable.slice(-over).map(({ id }) => id);
  if (attendeeIds.length < over) return [];
  const room = (id: string): number => {
    const { passengers, people } = vehicleOf({ context }, id) ?? {};
    return passengers === undefined || people === undefined ? 0 : passengers - people;
  };
  return itinerary.vehicleIds
    .filter(id => id !== vehicleId && room(id) >= over)
    .sort((a, b) => room(b) - room(a))
    .slice(0, 1)
    .map(id => seated(itinerary, context, attendeeIds, id, vehicleId));
}

/** A captain of one vehicle who has a place in another sits in the one they answer for. */
function ridesWhereCaptain({ itinerary, context }: VisitPlan, attendeeId: string): VisitRepair[] {
  const captainOf = itinerary.vehicleIds.filter(id => vehicleOf({ context }, id)?.captainIds?.includes(attendeeId));
  const rides = context.people?.find(({ id }) => id === attendeeId)?.vehicleId;
  const [own] = captainOf;
  if (captainOf.length !== 1 || !own || !rides || rides === own) return [];
  return [seated(itinerary, context, [attendeeId], own, rides)];
}

function seated(
  itinerary: Itinerary,
  context: VisitContext,
  attendeeIds: readonly string[],
  to: string,
  from: string,
): VisitRepair {
  const people = context.people?.map(one => (attendeeIds.includes(one.id) ? { ...one, vehicleId: to } : one));
  const counted = [
    [from, -attendeeIds.length],
    [to, attendeeIds.length],
  ] as const;
  const moved = counted.reduce((known, [id, by]) => {
    const there = vehicleOf({ context: known }, id)?.people;
    return there === undefined ? known : withVehicle(known, id, { people: there + by });
  }, context);
  return {
    kind: 'seat',
    vehicleIds: [to],
    value: attendeeIds.length,
    itinerary,
    seats: { attendeeIds, vehicleId: to },
    context: { ...moved, ...(people ? { people } : {}) },
  };
}

const withVehicle = (context: VisitContext, id: string, change: object): VisitContext => ({
  ...context,
  vehicles: context.vehicles?.map(vehicle => (vehicle.id === id ? { ...vehicle, ...change } : vehicle)) ?? [],
});
