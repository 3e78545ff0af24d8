import type { AnnouncementDto, MyAnnouncementDto } from '@yicheng/contracts';
import type { AnnouncementRow } from './announcement.entity';

/** An announcement as the database gives it, with how far it came. */
export interface Counted extends Pick<AnnouncementRow, 'id' | 'text' | 'by'> {
  audience: AnnouncementDto['audience'];
  sent_at: Date;
  audience_size: string;
  received: string;
}

export const toAnnouncementDto = ({ id, audience, text, by, ...row }: Counted): AnnouncementDto => ({
  id,
  audience,
  text,
  by,
  sentAt: row.sent_at.toISOString(),
  audienceSize: Number(row.audience_size),
  received: Number(row.received),
});

export const toMyAnnouncementDto = ({
  id,
  text,
  by,
  ...row
}: Pick<Counted, 'id' | 'text' | 'by' | 'sent_at'> & {
  received_at: Date | null;
  voided: boolean;
}): MyAnnouncementDto => ({
  id,
  text,
  by,
  sentAt: row.sent_at.toISOString(),
  ...(row.received_at ? { receivedAt: row.received_at.toISOString() } : {}),
  ...(row.voided ? { voided: true } : {}),
});
