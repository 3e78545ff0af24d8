import type { Schemas } from '@yicheng/contracts/client';
import type { Desk } from './desk';

/** Puts a file's people on the roster, rows without a name left out; answers everybody in the file's order. */
export async function importRoster(
  { client, meetingId }: Desk,
  name: string,
  content: Uint8Array<ArrayBuffer> | string,
): Promise<Schemas['AttendeeDto'][]> {
  const path = { meetingId };
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const preview = await client.call('post', '/meetings/{meetingId}/roster-imports', { path, form });
  await client.call('post', '/meetings/{meetingId}/roster-imports/{importId}/commit', {
    path: { ...path, importId: preview.id },
    body: { excludeErrors: true },
  });
  const { items } = await client.call('get', '/meetings/{meetingId}/attendees', { path, query: { limit: 1000 } });
  return items.sort((a, b) => a.position - b.position);
}

/** A table as a spreadsheet program saves it as CSV. */
export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map(row => row.join(',')).join('\n');
