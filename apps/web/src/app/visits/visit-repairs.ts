import { newId } from '@yicheng/client';
import { type Finding, type Itinerary, visitPlan, type VisitRepair, visitRepairs } from '@yicheng/domain';
import type { VisitNames } from './visit-names';
import { wordVisitRepair } from './visit-repair-words';
import { PLAN_FIELDS, type Plan, type VisitsStore } from './visits-store';

/** One way to settle a finding. */
export interface Repair {
  label: string;
  make: () => Promise<void>;
}

/** The ways to settle a finding of the visits, each a change that one undo takes back. */
export function repairsFor(finding: Finding, plan: Itinerary, store: VisitsStore, names: VisitNames): Repair[] {
  return visitRepairs(finding, visitPlan(plan, store.context()), newId).map(repair => {
    const label = wordVisitRepair(repair, plan, names, finding.subjects[0]);
    return { label, make: () => make(repair, plan, store, label) };
  });
}

function make(repair: VisitRepair, plan: Itinerary, store: VisitsStore, label: string): Promise<void> {
  const { itinerary, captains, seats } = repair;
  if (captains) return store.appoint(captains.vehicleId, captains.captainIds, label);
  if (seats) return store.seat(seats.attendeeIds, seats.vehicleId, label);
  if (itinerary.runs !== plan.runs) return store.putRuns(itinerary.runs ?? [], label);
  const changed = PLAN_FIELDS.filter(field => itinerary[field] !== plan[field]);
  return store.change(Object.fromEntries(changed.map(field => [field, itinerary[field]])) as Partial<Plan>, label);
}
