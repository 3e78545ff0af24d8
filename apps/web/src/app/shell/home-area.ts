import { can, type Role } from '@yicheng/domain';
import { AREAS } from './areas';

/**
 * The part a meeting opens on: secretaries come to their desk, organizers on the first day of a meeting with site visits to
 * dispatch, everybody else to the first part they may see.
 */
export function homeArea(roles: readonly Role[], begins: boolean): string {
  const runs = roles.includes('organizer') || roles.includes('owner');
  if (runs && begins) return 'dispatch';
  if (roles.includes('secretary') && !runs) return 'minutes';
  return AREAS.find(area => can(area.permission, roles))?.path ?? 'overview';
}
