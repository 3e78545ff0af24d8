import { IsNull } from 'typeorm';
import type { Copier } from '../meetings/index';
import { AgendaItemRow } from './agenda-item.entity';

/** The draft programme of a duplicate, its times moved; with nobody in it where the people stay behind. */
export const copyAgenda: Copier = async copy => {
  await copy.rows(
    AgendaItemRow,
    'agenda-item',
    ({ parentId, start, hallId, venueId, speakers, audience }) => ({
      parentId: parentId && copy.id(parentId),
      start: start && copy.instant(start),
      hallId: hallId && copy.id(hallId),
      venueId: venueId && copy.id(venueId),
      speakers: copy.people ? speakers.map(({ attendeeId, role }) => ({ attendeeId: copy.id(attendeeId), role })) : [],
      audience: audience && {
        ...audience,
        ...(audience.groupIds ? { groupIds: audience.groupIds.map(copy.id) } : {}),
      },
    }),
    { deletedAt: IsNull() as never },
  );
};
