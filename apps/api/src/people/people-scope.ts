import type { Actor } from '../platform/index';

/** A condition of SQL with its parameters, to be appended to others. */
export class Where {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a condition; each `?` stands for the next value. */
  and(condition: string, ...values: unknown[]): this {
    this.conditions.push(this.fill(condition, values));
    return this;
  }

  /** The number of a parameter, as SQL refers to it. */
  fill(text: string, values: unknown[]): string {
    return text.replace(/\?/g, () => `$${this.parameters.push(values.shift())}`);
  }

  toString(): string {
    return this.conditions.map(condition => `(${condition})`).join(' AND ') || 'true';
  }
}

/** The ids of a unit and everything below it, as a subquery of one parameter. */
export const UNIT_AND_BELOW = `
  WITH RECURSIVE below AS (
    SELECT id FROM unit WHERE id = ?
    UNION SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
  ) SELECT id FROM below`;

/**
 * Narrows a query over `attendee a` to whom the actor may see: everybody, or a liaison's units and below, and the
 * people in a captain's vehicles.
 */
export function narrowToScope(where: Where, actor: Actor): Where {
  if (actor.scope.all) return where;
  const mine: string[] = [];
  for (const { role, unitId, vehicleIds } of actor.scope.grants) {
    if (role === 'liaison' && unitId) {
      mine.push(where.fill(`a.unit_ids && ARRAY(${UNIT_AND_BELOW})`, [unitId]));
    }
    if (role === 'captain' && vehicleIds?.length) {
      const riding = 'a.id IN (SELECT id FROM assignment WHERE meeting_id = a.meeting_id AND vehicle_id = ANY(?))';
      mine.push(where.fill(riding, [vehicleIds]));
    }
    // Somebody who works for the meeting sees everybody, even where the permission asks more of them.
    if (role === 'secretary' || role === 'organizer' || role === 'owner') mine.push('true');
  }
  return where.and(mine.length ? mine.join(' OR ') : 'false');
}
