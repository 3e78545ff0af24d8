import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { RepliesPut, type ReplyDto, type ReplyList, ReplyPut } from '@yicheng/contracts';
import { Attendees } from '../people/index';
import { type Actor, By, Can } from '../platform/index';
import { Replies } from './replies.service';

/** Answers given for somebody else: by the liaison of their unit, or by the office. */
@Controller('meetings/:meetingId')
export class RepliesController {
  constructor(
    private readonly replies: Replies,
    private readonly attendees: Attendees,
  ) {}

  @Get('attendees/:attendeeId/reply')
  @Can('attendee.list')
  async read(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @By() actor: Actor,
  ): Promise<ReplyDto> {
    await this.attendees.visible(meetingId, attendeeId, actor);
    return this.replies.read({ meetingId, attendeeId });
  }

  /** Answers for somebody of one's unit; a substitute is named here too. */
  @Put('attendees/:attendeeId/reply')
  @Can('attendee.edit')
  async answer(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @Body() body: ReplyPut,
    @By() actor: Actor,
  ): Promise<ReplyDto> {
    await this.attendees.visible(meetingId, attendeeId, actor);
    return this.replies.answer({ meetingId, attendeeId }, body, actor);
  }

  /** Says of several people at once where they stand; reasons and substitutes stay as they were given. */
  @Put('replies')
  @Can('attendee.edit')
  answerAll(@Param('meetingId') meetingId: string, @Body() body: RepliesPut, @By() actor: Actor): Promise<ReplyList> {
    return this.replies.answerAll(meetingId, body.items, actor);
  }
}
