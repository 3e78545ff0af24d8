import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { type MemberDto, MemberInput, type MemberList, Page } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { Members } from './members.service';

@Controller('meetings/:meetingId/members')
export class MembersController {
  constructor(private readonly members: Members) {}

  @Get()
  @Can('meeting.members')
  list(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<MemberList> {
    return this.members.list(meetingId, page);
  }

  @Post()
  @Can('meeting.members')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: MemberInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberDto> {
    return answer(reply, await this.members.create(meetingId, body, actor), dto => dto);
  }

  @Delete(':memberId')
  @HttpCode(204)
  @Can('meeting.members')
  remove(
    @Param('meetingId') meetingId: string,
    @Param('memberId') memberId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.members.remove(meetingId, memberId, actor);
  }
}
