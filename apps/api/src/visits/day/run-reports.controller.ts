import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import { type RollCallDto, RollCallPut, type RunEventDto, RunEventInput } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../../platform/index';
import { RollCalls } from './roll-calls.service';
import { RunEvents } from './run-events.service';

/** The same reports for callers who know the run only: a run's id is enough to find its itinerary. */
@Controller(['meetings/:meetingId/runs/:runId', 'meetings/:meetingId/itineraries/runs/:runId'])
export class RunReportsController {
  constructor(
    private readonly events: RunEvents,
    private readonly rollCalls: RollCalls,
  ) {}

  @Post('events')
  @Can('run.report')
  async reportRun(
    @Param('meetingId') meetingId: string,
    @Param('runId') runId: string,
    @Body() body: RunEventInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RunEventDto> {
    return answer(reply, await this.events.report(meetingId, { runId }, body, actor), dto => dto);
  }

  @Put('roll-calls/:call')
  @Can('rollcall.write')
  markRun(
    @Param('meetingId') meetingId: string,
    @Param('runId') runId: string,
    @Param('call') callId: string,
    @Body() body: RollCallPut,
    @By() actor: Actor,
  ): Promise<RollCallDto> {
    return this.rollCalls.mark(meetingId, { runId, callId }, body, actor);
  }
}
