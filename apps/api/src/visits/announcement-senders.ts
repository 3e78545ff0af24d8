import { Injectable } from '@nestjs/common';
import type { AdjustmentAnnouncementDto } from '@yicheng/contracts';
import type { Tx } from '../platform/index';

/** What is told, under an id where it may be taken back, or taking another one back. */
export interface Told extends AdjustmentAnnouncementDto {
  id?: string;
  voids?: string;
}

/** Sends an announcement of a meeting within the transaction that causes it. */
export type SendAnnouncement = (tx: Tx, meetingId: string, announcement: Told) => Promise<void>;

/** How visits tell people of new times. Announcements belong to an area that knows the visits, so it says here how to send. */
@Injectable()
export class AnnouncementSenders {
  private sender: SendAnnouncement = async () => undefined;

  register(sender: SendAnnouncement): void {
    this.sender = sender;
  }

  async send(tx: Tx, meetingId: string, announcements: readonly Told[]): Promise<void> {
    for (const announcement of announcements) await this.sender(tx, meetingId, announcement);
  }
}
