import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { Page, type TrialRunDto, TrialRunInput, type TrialRunList, TrialRunPut } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../../platform/index';
import { TrialRuns } from './trial-runs.service';

@Controller('meetings/:meetingId/itineraries/:itineraryId/trial-runs')
export class TrialRunsController {
  constructor(private readonly trials: TrialRuns) {}

  /** Who drove the itinerary beforehand, the newest first: when each place was left and reached, and what was seen. */
  @Get()
  @Can('agenda.draft.read')
  list(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Query() page: Page,
  ): Promise<TrialRunList> {
    return this.trials.list(meetingId, itineraryId, page);
  }

  @Get(':trialRunId')
  @Can('agenda.draft.read')
  read(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Param('trialRunId') trialRunId: string,
  ): Promise<TrialRunDto> {
    return this.trials.read(meetingId, itineraryId, trialRunId);
  }

  /** Begins a trial run. */
  @Post()
  @Can('itinerary.edit')
  async begin(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Body() body: TrialRunInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TrialRunDto> {
    return answer(reply, await this.trials.begin(meetingId, itineraryId, body, actor), dto => dto);
  }

  /** Adds what a phone has, entry by entry: of two versions of an entry the later counts, and nothing is lost. */
  @Put(':trialRunId')
  @Can('itinerary.edit')
  merge(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Param('trialRunId') trialRunId: string,
    @Body() body: TrialRunPut,
    @By() actor: Actor,
  ): Promise<TrialRunDto> {
    return this.trials.merge(meetingId, itineraryId, trialRunId, body, actor);
  }

  @Delete(':trialRunId')
  @HttpCode(204)
  @Can('itinerary.edit')
  remove(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Param('trialRunId') trialRunId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.trials.remove(meetingId, itineraryId, trialRunId, actor);
  }
}
