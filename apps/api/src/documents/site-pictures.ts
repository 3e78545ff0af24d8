import type { SiteSheet } from '@yicheng/domain';
import type { Files } from '../platform/index';
import type { TypesetRequest } from './typeset-worker';

/** As many pictures of a stop as a handbook shows. */
const SHOWN = 4;

/** The data with only the pictures that are there, and their bytes; what shows no sites stays as it is. */
export async function withPictures(
  data: object,
  meetingId: string,
  files: Pick<Files, 'bytes'>,
): Promise<{ data: object; pictures: NonNullable<TypesetRequest['pictures']> }> {
  const { sites = [] } = data as { sites?: readonly SiteSheet[] };
  const ids = [...new Set(sites.flatMap(site => site.pictures.slice(0, SHOWN).map(({ fileId }) => fileId)))];
  const found = await Promise.all(ids.map(async id => ({ id, bytes: await files.bytes(meetingId, id) })));
  const pictures = found.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes: new Uint8Array(bytes) }] : []));
  const there = new Set(pictures.map(({ id }) => id));
  const shown = sites.map(site => ({ ...site, pictures: site.pictures.filter(({ fileId }) => there.has(fileId)) }));
  return { data: sites.length ? { ...data, sites: shown } : data, pictures };
}
