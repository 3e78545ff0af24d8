import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type InvitationLinkDto,
  type MemberDto,
  MemberInput,
  type MemberList,
  MemberPut,
  Page,
} from '@yicheng/contracts';
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

  @Put(':memberId')
  @Can('meeting.members')
  replace(
    @Param('meetingId') meetingId: string,
    @Param('memberId') memberId: string,
    @Body() body: MemberPut,
    @By() actor: Actor,
  ): Promise<MemberDto> {
    return this.members.replace(meetingId, memberId, body, actor);
  }

  /** A new link for a member who has set no password yet, shown only here. */
  @Post(':memberId/link')
  @HttpCode(200)
  @Can('meeting.members')
  async link(
    @Param('meetingId') meetingId: string,
    @Param('memberId') memberId: string,
    @By() actor: Actor,
  ): Promise<InvitationLinkDto> {
    return { url: await this.members.link(meetingId, memberId, actor) };
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
