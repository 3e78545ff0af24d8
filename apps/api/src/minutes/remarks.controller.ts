import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { type RemarkDto, RemarkInput, type RemarkList, RemarkPut, RemarkQuery } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { toRemarkDto } from './minutes.mapper';
import { Remarks } from './remarks.service';

@Controller('meetings/:meetingId/remarks')
export class RemarksController {
  constructor(private readonly remarks: Remarks) {}

  /** What was said, in the order it was said; a speaker gets their own remarks. */
  @Get()
  @Can('remark.read')
  list(@Param('meetingId') meetingId: string, @Query() query: RemarkQuery, @By() actor: Actor): Promise<RemarkList> {
    return this.remarks.list(meetingId, query, actor);
  }

  @Post()
  @Can('remark.write')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: RemarkInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RemarkDto> {
    return answer(reply, await this.remarks.create(meetingId, body, actor), toRemarkDto);
  }

  @Get(':remarkId')
  @Can('remark.read')
  read(
    @Param('meetingId') meetingId: string,
    @Param('remarkId') remarkId: string,
    @By() actor: Actor,
  ): Promise<RemarkDto> {
    return this.remarks.read(meetingId, remarkId, actor);
  }

  @Put(':remarkId')
  @Can('remark.write')
  replace(
    @Param('meetingId') meetingId: string,
    @Param('remarkId') remarkId: string,
    @Body() body: RemarkPut,
    @By() actor: Actor,
  ): Promise<RemarkDto> {
    return this.remarks.replace(meetingId, remarkId, body, actor);
  }

  @Delete(':remarkId')
  @HttpCode(204)
  @Can('remark.write')
  remove(
    @Param('meetingId') meetingId: string,
    @Param('remarkId') remarkId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.remarks.remove(meetingId, remarkId, actor);
  }
}
