import { Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type MyAnnouncementDto, type MyAnnouncementList, Page } from '@yicheng/contracts';
import { type Actor, By, Can, problem } from '../platform/index';
import { Announcements } from './announcements.service';

/** What was sent to whoever opened a pass link. */
@Controller('me/announcements')
export class MyAnnouncementsController {
  constructor(private readonly announcements: Announcements) {}

  @Get()
  @Can('me.programme')
  mine(@Query() { limit = 100, offset = 0 }: Page, @By() actor: Actor): Promise<MyAnnouncementList> {
    const { meetingId, attendeeId } = passOf(actor);
    return this.announcements.mine(meetingId, attendeeId, { limit, offset });
  }

  /** They have it. */
  @Put(':announcementId/received')
  @Can('me.programme')
  receive(@Param('announcementId') announcementId: string, @By() actor: Actor): Promise<MyAnnouncementDto> {
    const { meetingId, attendeeId } = passOf(actor);
    return this.announcements.receive(meetingId, attendeeId, announcementId, actor);
  }
}

function passOf({ pass }: Actor): { meetingId: string; attendeeId: string } {
  if (!pass) throw problem.forbidden('This belongs to a pass link.');
  return pass;
}
