import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { type AcceptedFindingDto, AcceptedFindingInput, type AcceptedFindingList, Page } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { AcceptedFindings } from './accepted-findings.service';
import { toAcceptedFindingDto } from './agenda.mapper';

@Controller('meetings/:meetingId/accepted-findings')
export class AcceptedFindingsController {
  constructor(private readonly accepted: AcceptedFindings) {}

  @Get()
  @Can('agenda.draft.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<AcceptedFindingList> {
    return this.accepted.list(meetingId, page);
  }

  @Post()
  @Can('agenda.edit')
  async accept(
    @Param('meetingId') meetingId: string,
    @Body() body: AcceptedFindingInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AcceptedFindingDto> {
    return answer(reply, await this.accepted.accept(meetingId, body, actor), toAcceptedFindingDto);
  }

  @Delete(':acceptedId')
  @HttpCode(204)
  @Can('agenda.edit')
  withdraw(
    @Param('meetingId') meetingId: string,
    @Param('acceptedId') acceptedId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.accepted.withdraw(meetingId, acceptedId, actor);
  }
}
