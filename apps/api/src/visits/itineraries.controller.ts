import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { type ItineraryDto, ItineraryInput, type ItineraryList, ItineraryPut, Page, RunsPut } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { Itineraries } from './itineraries.service';

@Controller('meetings/:meetingId/itineraries')
export class ItinerariesController {
  constructor(private readonly itineraries: Itineraries) {}

  /** The site visits by day: the draft for those who make it, as last released for everybody else. */
  @Get()
  @Can('itinerary.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page, @By() actor: Actor): Promise<ItineraryList> {
    return this.itineraries.list(meetingId, page, actor);
  }

  @Post()
  @Can('itinerary.edit')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: ItineraryInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ItineraryDto> {
    return answer(reply, await this.itineraries.create(meetingId, body, actor), dto => dto);
  }

  @Get(':itineraryId')
  @Can('itinerary.read')
  read(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @By() actor: Actor,
  ): Promise<ItineraryDto> {
    return this.itineraries.read(meetingId, itineraryId, actor);
  }

  @Put(':itineraryId')
  @Can('itinerary.edit')
  replace(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Body() body: ItineraryPut,
    @By() actor: Actor,
  ): Promise<ItineraryDto> {
    return this.itineraries.replace(meetingId, itineraryId, body, actor);
  }

  /** All planned runs at once; none = all vehicles take the stops in their order. */
  @Put(':itineraryId/runs')
  @Can('itinerary.edit')
  replaceRuns(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Body() body: RunsPut,
    @By() actor: Actor,
  ): Promise<ItineraryDto> {
    return this.itineraries.replaceRuns(meetingId, itineraryId, body, actor);
  }

  @Delete(':itineraryId')
  @HttpCode(204)
  @Can('itinerary.edit')
  remove(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.itineraries.remove(meetingId, itineraryId, actor);
  }
}
