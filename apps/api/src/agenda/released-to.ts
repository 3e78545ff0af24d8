import type { VehicleDto } from '@yicheng/contracts';
import { answerFor } from '@yicheng/domain';
import type { Actor } from '../platform/index';
import type { ReleaseRow } from './release.entity';

/** Whether the actor prepares the meeting, and so sees every release whole. */
export const readsDraft = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === 'workspace-admin' || answerFor('agenda.draft.read', role) === 'yes');

/** A release of which the vehicles may be known by number only. */
export type SeenRelease = Omit<ReleaseRow, 'vehicles'> & {
  vehicles: (VehicleDto | Pick<VehicleDto, 'id' | 'number'>)[];
};

/** A release as the actor may see it: without the items for staff, and of vehicles only their numbers. */
export function releasedTo(actor: Actor, release: ReleaseRow): SeenRelease {
  if (readsDraft(actor)) return release;
  return {
    ...release,
    items: release.items.filter(item => item.visibility !== 'staff'),
    vehicles: release.vehicles.map(({ id, number }) => ({ id, number })),
  };
}
