import type { AssignmentChange } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';

/** As many people as the server takes in one request. */
const MOST = 2000;

/**
 * Stores who rides, sleeps, eats and sits where, however many they are. Up to 2000 people are stored together or not
 * at all; where there are more, what was stored before a failure stays.
 */
export async function putAssignments(api: Client, meetingId: string, items: AssignmentChange[]): Promise<void> {
  for (let from = 0; from < items.length; from += MOST) {
    const body = { items: items.slice(from, from + MOST) };
    await api.call('put', '/meetings/{meetingId}/assignments', { path: { meetingId }, body });
  }
}
