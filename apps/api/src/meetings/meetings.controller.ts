import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { DuplicateInput, type MeetingDto, MeetingInput, type MeetingList, MeetingPut, Page } from '@yicheng/contracts';
import { type Actor, answer, AnySession, By, Can, type Reply } from '../platform/index';
import { Duplicates } from './duplicates.service';
import { Meetings } from './meetings.service';

@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly duplicates: Duplicates,
  ) {}

  /** The meetings you have a part in. */
  @Get()
  @AnySession()
  list(@Query() page: Page, @By() actor: Actor): Promise<MeetingList> {
    return this.meetings.list(actor, page);
  }

  @Post()
  @Can('meeting.create')
  async create(
    @Body() body: MeetingInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MeetingDto> {
    return answer(reply, await this.meetings.create(body, actor), dto => dto);
  }

  @Get(':meetingId')
  @Can('meeting.read')
  read(@Param('meetingId') meetingId: string, @By() actor: Actor): Promise<MeetingDto> {
    return this.meetings.read(meetingId, actor);
  }

  @Put(':meetingId')
  @Can('meeting.edit')
  replace(@Param('meetingId') meetingId: string, @Body() body: MeetingPut, @By() actor: Actor): Promise<MeetingDto> {
    return this.meetings.replace(meetingId, body, actor);
  }

  /**
   * Makes a meeting from this one on other days: places, people, vehicles, programme and visits with new ids, as a draft.
   * Replies, passes, releases, reports and everything said stay with this one. You own the copy.
   */
  @Post(':meetingId/duplicate')
  @Can('meeting.edit')
  async duplicate(
    @Param('meetingId') meetingId: string,
    @Body() body: DuplicateInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MeetingDto> {
    return answer(reply, await this.duplicates.make(meetingId, body, actor), dto => dto);
  }

  @Delete(':meetingId')
  @HttpCode(204)
  @Can('meeting.delete')
  remove(@Param('meetingId') meetingId: string, @By() actor: Actor): Promise<void> {
    return this.meetings.remove(meetingId, actor);
  }
}
