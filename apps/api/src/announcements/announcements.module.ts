import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index';
import { AnnouncementSenders, VisitsModule } from '../visits/index';
import { AnnouncementReceiptRow } from './announcement-receipt.entity';
import { AnnouncementRow } from './announcement.entity';
import { AnnouncementsController } from './announcements.controller';
import { Announcements } from './announcements.service';
import { Audiences } from './audiences.service';
import { MyAnnouncementsController } from './my-announcements.controller';

@Module({
  imports: [TypeOrmModule.forFeature([AnnouncementRow, AnnouncementReceiptRow]), PeopleModule, VisitsModule],
  controllers: [AnnouncementsController, MyAnnouncementsController],
  providers: [Announcements, Audiences],
  exports: [Announcements],
})
export class AnnouncementsModule implements OnModuleInit {
  constructor(
    private readonly senders: AnnouncementSenders,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.senders.register((tx, meetingId, announcement) => this.announcements.sendWithin(tx, meetingId, announcement));
  }
}
