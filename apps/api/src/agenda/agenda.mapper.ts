import type {
  AcceptedFindingDto,
  AgendaItemDto,
  AgendaItemInput,
  AudienceDto,
  ReleaseDto,
  ReleaseLineDto,
} from '@yicheng/contracts';
import { hasAudience } from '@yicheng/domain';
import type { AcceptedFindingRow } from './accepted-finding.entity';
import type { AgendaItemRow } from './agenda-item.entity';
import type { SeenRelease } from './released-to';
import type { ReleaseRow } from './release.entity';

/** What is sent becomes what is stored; ids in lower case, nothing kept that says nothing. */
export const agendaItemFields = (body: AgendaItemInput) => ({
  parentId: body.parentId?.toLowerCase() ?? null,
  kind: body.kind,
  title: body.title.trim(),
  start: body.start ? new Date(body.start).toISOString() : null,
  minutes: body.minutes,
  hallId: body.hallId?.toLowerCase() ?? null,
  venueId: body.venueId?.toLowerCase() ?? null,
  speakers: speakersOf(body),
  audience: audienceOf(body.audience),
  visibility: body.visibility ?? ('attendees' as const),
  text: body.text?.trim() || null,
});

export const toAgendaItemDto = (row: AgendaItemRow): AgendaItemDto => ({
  id: row.id,
  ...(row.parentId === null ? {} : { parentId: row.parentId }),
  kind: row.kind,
  title: row.title,
  ...(row.start === null ? {} : { start: row.start }),
  minutes: row.minutes,
  ...(row.hallId === null ? {} : { hallId: row.hallId }),
  ...(row.venueId === null ? {} : { venueId: row.venueId }),
  speakers: row.speakers,
  ...(row.audience === null ? {} : { audience: row.audience }),
  visibility: row.visibility,
  ...(row.position === null ? {} : { position: row.position }),
  ...(row.text === null ? {} : { text: row.text }),
  version: row.version,
});

export const toReleaseLineDto = (row: Omit<ReleaseRow, 'items' | 'itineraries' | 'vehicles'>): ReleaseLineDto => ({
  id: row.id,
  n: row.n,
  at: row.at,
  by: row.by,
  ...(row.note === null ? {} : { note: row.note }),
  tell: row.tell,
});

export const toReleaseDto = (row: SeenRelease): ReleaseDto => ({
  ...toReleaseLineDto(row),
  items: row.items,
  itineraries: row.itineraries as unknown as Record<string, unknown>[],
  vehicles: row.vehicles as unknown as Record<string, unknown>[],
});

/** The same person in the same part once. */
function speakersOf({ speakers = [] }: AgendaItemInput) {
  const parts = (speakers ?? []).map(({ attendeeId, role }) => ({ attendeeId: attendeeId.toLowerCase(), role }));
  return [...new Map(parts.map(part => [`${part.attendeeId} ${part.role}`, part])).values()];
}

function audienceOf(audience: AudienceDto | undefined) {
  if (!audience || !hasAudience({ audience })) return null;
  const { unitIds, groupIds, categories } = audience;
  return {
    ...(unitIds?.length && { unitIds: unitIds.map(id => id.toLowerCase()) }),
    ...(groupIds?.length && { groupIds: groupIds.map(id => id.toLowerCase()) }),
    ...(categories?.length && { categories }),
  };
}

export const toAcceptedFindingDto = (row: AcceptedFindingRow): AcceptedFindingDto => ({
  id: row.id,
  version: row.version,
  rule: row.rule,
  subjects: row.subjects,
  detail: row.detail,
  ...(row.reason === null ? {} : { reason: row.reason }),
  by: row.by,
  at: row.createdAt,
});
