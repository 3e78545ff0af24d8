import { compareInstants } from '../time';

/** The longest text of an announcement, characters after trimming. */
export const ANNOUNCEMENT_LENGTH = 2000;

/** An announcement as one of those it is for has it. */
export interface MyAnnouncement {
  id: string;
  text: string;
  sentAt: string;
  /** Who sent it; empty for what the system's own doing caused. */
  by: string;
  /** When its reader said so; absent while unread. */
  receivedAt?: string;
  /** A later one took it back: nobody needs to say that they have it. */
  voided?: boolean;
}

/** Whether its reader is still to say that they have it. */
export const isUnread = ({ receivedAt, voided }: Pick<MyAnnouncement, 'receivedAt' | 'voided'>): boolean =>
  receivedAt === undefined && !voided;

/** Those not yet received first, each part with the newest first. */
export function unreadFirst<T extends Pick<MyAnnouncement, 'id' | 'sentAt' | 'receivedAt' | 'voided'>>(
  all: readonly T[],
): T[] {
  return [...all].sort(
    (a, b) =>
      Number(isUnread(b)) - Number(isUnread(a)) || compareInstants(b.sentAt, a.sentAt) || (a.id < b.id ? 1 : -1),
  );
}
