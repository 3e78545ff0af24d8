import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import {
  type DayDto,
  type MeasuredStayList,
  type RollCallDto,
  RollCallPut,
  type RunEventDto,
  RunEventInput,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../../platform/index';
import { Days } from './days.service';
import { MeasuredStays } from './measured-stays.service';
import { RollCalls } from './roll-calls.service';
import { RunEvents } from './run-events.service';

@Controller('meetings/:meetingId/itineraries')
export class DayController {
  constructor(
    private readonly days: Days,
    private readonly events: RunEvents,
    private readonly rollCalls: RollCalls,
    private readonly stays: MeasuredStays,
  ) {}

  /** The day itself: what was planned, has happened and is expected; a captain's own vehicles only. */
  @Get(':itineraryId/day')
  @Can('run.report')
  read(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @By() actor: Actor,
  ): Promise<DayDto> {
    return this.days.read(meetingId, itineraryId, actor);
  }

  /** How long vehicles really stayed at the same places, on earlier days of the workspace. */
  @Get(':itineraryId/measured-stays')
  @Can('itinerary.edit')
  async measured(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
  ): Promise<MeasuredStayList> {
    return { items: await this.stays.of(meetingId, itineraryId) };
  }

  /** A vehicle has left a place or has come to one; or it is held up until a moment still to come. Sending it again is the same tap. */
  @Post(':itineraryId/runs/:runId/events')
  @Can('run.report')
  async report(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Param('runId') runId: string,
    @Body() body: RunEventInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RunEventDto> {
    return answer(reply, await this.events.report(meetingId, { itineraryId, runId }, body, actor), dto => dto);
  }

  /** Who is aboard before leaving the call (or `start`): merged with what other phones marked, the newest mark counts. */
  @Put(':itineraryId/runs/:runId/roll-calls/:call')
  @Can('rollcall.write')
  mark(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Param('runId') runId: string,
    @Param('call') callId: string,
    @Body() body: RollCallPut,
    @By() actor: Actor,
  ): Promise<RollCallDto> {
    return this.rollCalls.mark(meetingId, { itineraryId, runId, callId }, body, actor);
  }
}
