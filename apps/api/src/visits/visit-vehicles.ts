import {
  type ContextPerson,
  type ContextVehicle,
  isExpected,
  type ReplyState,
  type VehicleRole,
} from '@yicheng/domain';
import type { EntityManager } from 'typeorm';

/** What itineraries need to know of the meeting's vehicles, head-counts included. */
export type VisitVehicle = ContextVehicle;

interface VehicleFacts {
  id: string;
  number: number;
  class: string | null;
  role: VehicleRole;
  passengers: number;
  people: number;
  captain_ids: string[];
}

/** The vehicles of a meeting: what they are, who answers for them and how many ride. */
export async function vehiclesOf(
  manager: EntityManager,
  meetingId: string,
): Promise<(VisitVehicle & { number: number })[]> {
  const rows: VehicleFacts[] = await manager.query(
    `SELECT v.id, v.number, v.class, v.role, v.passengers, v.captain_ids, COALESCE(a.people, 0)::int AS people
       FROM vehicle v
       LEFT JOIN (SELECT vehicle_id, count(*) AS people FROM assignment WHERE meeting_id = $1 GROUP BY vehicle_id) a
         ON a.vehicle_id = v.id
      WHERE v.meeting_id = $1`,
    [meetingId],
  );
  return rows.map(({ id, number, class: kind, role, passengers, people, captain_ids: captainIds }) => ({
    id,
    number,
    ...(kind ? { class: kind } : {}),
    role,
    passengers,
    people,
    captainIds,
  }));
}

/** Those of some attendees who are in the meeting, as far as the rules of visits look at them. */
export async function visitPeople(
  manager: EntityManager,
  meetingId: string,
  attendeeIds: readonly string[],
): Promise<ContextPerson[]> {
  if (!attendeeIds.length) return [];
  const rows: { id: string; category: string | null; reply: ReplyState; vehicle_id: string | null }[] =
    await manager.query(
      `SELECT p.id, p.category, p.reply, a.vehicle_id
       FROM attendee p LEFT JOIN assignment a ON a.id = p.id AND a.meeting_id = p.meeting_id
      WHERE p.meeting_id = $1 AND p.id = ANY($2)`,
      [meetingId, [...new Set(attendeeIds)]],
    );
  return rows.map(({ id, category, reply, vehicle_id: vehicleId }) => ({
    id,
    ...(category ? { category } : {}),
    ...(vehicleId ? { vehicleId } : {}),
    expected: isExpected({ reply }),
  }));
}

/** Each vehicle's class, for those that are slower. */
export const classesOf = (vehicles: readonly VisitVehicle[]): Record<string, string | undefined> =>
  Object.fromEntries(vehicles.map(vehicle => [vehicle.id, vehicle.class]));
