import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  type AnnouncementDto,
  AnnouncementInput,
  type AnnouncementList,
  type ReachDto,
  AudienceQuestion,
  Page,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { Announcements } from './announcements.service';
import { Audiences } from './audiences.service';

@Controller('meetings/:meetingId/announcements')
export class AnnouncementsController {
  constructor(
    private readonly announcements: Announcements,
    private readonly audiences: Audiences,
  ) {}

  /** What was sent, with how many received it; those who do not run the meeting find what was sent to them. */
  @Get()
  @Can('announcement.read')
  list(
    @Param('meetingId') meetingId: string,
    @Query() { limit = 100, offset = 0 }: Page,
    @By() actor: Actor,
  ): Promise<AnnouncementList> {
    return this.announcements.list(meetingId, { limit, offset }, actor);
  }

  /** Sends an announcement to whoever is in its audience now. */
  @Post()
  @Can('announcement.send')
  async send(
    @Param('meetingId') meetingId: string,
    @Body() body: AnnouncementInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AnnouncementDto> {
    return answer(reply, await this.announcements.send(meetingId, body, actor), dto => dto);
  }

  /** Whom an announcement would come to, before it is sent. */
  @Post('audience')
  @HttpCode(200)
  @Can('announcement.send')
  preview(@Param('meetingId') meetingId: string, @Body() { audience }: AudienceQuestion): Promise<ReachDto> {
    return this.audiences.preview(meetingId, audience);
  }

  /** Those an announcement went to, who has not received it first. */
  @Get(':announcementId/receipts')
  @Can('announcement.send')
  receipts(@Param('meetingId') meetingId: string, @Param('announcementId') announcementId: string): Promise<ReachDto> {
    return this.announcements.receipts(meetingId, announcementId);
  }
}
