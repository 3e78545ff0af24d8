import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { type GroupDto, GroupInput, type GroupList, GroupPut, Page } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { Groups } from './groups.service';
import { toGroupDto } from './people.mapper';

@Controller('meetings/:meetingId/groups')
export class GroupsController {
  constructor(private readonly groups: Groups) {}

  @Get()
  @Can('attendee.list')
  list(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<GroupList> {
    return this.groups.list(meetingId, page);
  }

  @Post()
  @Can('vehicle.edit')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: GroupInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<GroupDto> {
    return answer(reply, await this.groups.create(meetingId, body, actor), toGroupDto);
  }

  @Put(':groupId')
  @Can('vehicle.edit')
  async replace(
    @Param('meetingId') meetingId: string,
    @Param('groupId') groupId: string,
    @Body() body: GroupPut,
    @By() actor: Actor,
  ): Promise<GroupDto> {
    return toGroupDto(await this.groups.replace(meetingId, groupId, body, actor));
  }

  @Delete(':groupId')
  @HttpCode(204)
  @Can('vehicle.edit')
  remove(@Param('meetingId') meetingId: string, @Param('groupId') groupId: string, @By() actor: Actor): Promise<void> {
    return this.groups.remove(meetingId, groupId, actor);
  }
}
