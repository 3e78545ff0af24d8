import { withDescendants } from '@yicheng/domain';
import { type EntityManager, IsNull } from 'typeorm';
import { Hall, Venue } from '../meetings/index';
import { type FieldProblem, problem } from '../platform/index';
import { AgendaItemRow } from './agenda-item.entity';
import { toAgendaItemDto } from './agenda.mapper';

type Referring = Pick<AgendaItemRow, 'id' | 'parentId' | 'hallId' | 'venueId' | 'speakers' | 'audience'>;

/**
 * Refuses references to what is not in the meeting, naming the fields. What the row referred to before is not asked
 * again: a hall deleted since must not make its items impossible to edit.
 */
export async function expectReferences(
  manager: EntityManager,
  meetingId: string,
  item: Referring,
  before?: Referring,
): Promise<void> {
  const errors: FieldProblem[] = [];
  const { hallId, venueId, parentId } = item;
  if (hallId && hallId !== before?.hallId && !(await manager.existsBy(Hall, { id: hallId, meetingId }))) {
    errors.push({ field: 'hallId', problem: 'is not a hall of this meeting' });
  }
  if (venueId && venueId !== before?.venueId && !(await manager.existsBy(Venue, { id: venueId, meetingId }))) {
    errors.push({ field: 'venueId', problem: 'is not a venue of this meeting' });
  }
  if (parentId && parentId !== before?.parentId) {
    const rows = await manager.findBy(AgendaItemRow, { meetingId, deletedAt: IsNull() });
    if (!rows.some(row => row.id === parentId)) {
      errors.push({ field: 'parentId', problem: 'is not an item of this meeting' });
    } else if (withDescendants(rows.map(toAgendaItemDto), item.id).has(parentId)) {
      errors.push({ field: 'parentId', problem: 'is the item itself or one of its sub-items' });
    }
  }
  if (errors.length) throw problem.invalid(errors);
}
