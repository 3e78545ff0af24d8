import { withDescendants } from '@yicheng/domain';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Hall, Meeting, Venue } from '../meetings/index';
import { AttendeeRow, GroupRow, UnitRow } from '../people/index';
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
  errors.push(...(await unknownPeople(manager, meetingId, item, before)));
  if (errors.length) throw problem.invalid(errors);
}

/** Speakers who are not attendees, units of another workspace, groups of another meeting; each by its field. */
async function unknownPeople(
  manager: EntityManager,
  meetingId: string,
  item: Referring,
  before?: Referring,
): Promise<FieldProblem[]> {
  const errors: FieldProblem[] = [];
  const expectAll = async (
    field: string,
    ids: string[],
    former: string[],
    what: string,
    find: (ids: string[]) => Promise<{ id: string }[]>,
  ) => {
    const fresh = ids.filter(id => !former.includes(id));
    const known = fresh.length ? new Set((await find(fresh)).map(({ id }) => id)) : new Set();
    ids.forEach((id, index) => {
      if (fresh.includes(id) && !known.has(id))
        errors.push({ field: field.replace('*', String(index)), problem: what });
    });
  };
  const idsOf = (row?: Referring) => row?.speakers.map(({ attendeeId }) => attendeeId) ?? [];
  const people = (ids: string[]) => manager.findBy(AttendeeRow, { meetingId, id: In(ids) });
  await expectAll('speakers[*].attendeeId', idsOf(item), idsOf(before), 'is not an attendee of this meeting', people);
  const groups = (ids: string[]) => manager.findBy(GroupRow, { meetingId, id: In(ids) });
  const { unitIds = [], groupIds = [] } = item.audience ?? {};
  await expectAll(
    'audience.groupIds[*]',
    groupIds,
    before?.audience?.groupIds ?? [],
    'is not a group of this meeting',
    groups,
  );
  const units = async (ids: string[]) => {
    const meeting = await manager.findOneByOrFail(Meeting, { id: meetingId });
    return manager.findBy(UnitRow, { workspaceId: meeting.workspaceId, id: In(ids) });
  };
  await expectAll(
    'audience.unitIds[*]',
    unitIds,
    before?.audience?.unitIds ?? [],
    'is not a unit of this workspace',
    units,
  );
  return errors;
}
