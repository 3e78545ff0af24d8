import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type HallDto,
  HallInput,
  type HallList,
  HallPut,
  Page,
  type VenueDto,
  VenueInput,
  type VenueList,
  VenuePut,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { toHallDto, toVenueDto } from './meetings.mapper';
import { Venues } from './venues.service';

@Controller('meetings/:meetingId')
export class VenuesController {
  constructor(private readonly venues: Venues) {}

  @Get('venues')
  @Can('meeting.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<VenueList> {
    return this.venues.list(meetingId, page);
  }

  @Post('venues')
  @Can('meeting.edit')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: VenueInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VenueDto> {
    return answer(reply, await this.venues.create(meetingId, body, actor), toVenueDto);
  }

  @Put('venues/:venueId')
  @Can('meeting.edit')
  async replace(
    @Param('meetingId') meetingId: string,
    @Param('venueId') venueId: string,
    @Body() body: VenuePut,
    @By() actor: Actor,
  ): Promise<VenueDto> {
    return toVenueDto(await this.venues.replace(meetingId, venueId, body, actor));
  }

  @Delete('venues/:venueId')
  @HttpCode(204)
  @Can('meeting.edit')
  remove(@Param('meetingId') meetingId: string, @Param('venueId') venueId: string, @By() actor: Actor): Promise<void> {
    return this.venues.remove(meetingId, venueId, actor);
  }

  @Get('halls')
  @Can('meeting.read')
  listHalls(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<HallList> {
    return this.venues.listHalls(meetingId, page);
  }

  @Post('halls')
  @Can('meeting.edit')
  async createHall(
    @Param('meetingId') meetingId: string,
    @Body() body: HallInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HallDto> {
    return answer(reply, await this.venues.createHall(meetingId, body, actor), toHallDto);
  }

  @Put('halls/:hallId')
  @Can('meeting.edit')
  async replaceHall(
    @Param('meetingId') meetingId: string,
    @Param('hallId') hallId: string,
    @Body() body: HallPut,
    @By() actor: Actor,
  ): Promise<HallDto> {
    return toHallDto(await this.venues.replaceHall(meetingId, hallId, body, actor));
  }

  @Delete('halls/:hallId')
  @HttpCode(204)
  @Can('meeting.edit')
  removeHall(
    @Param('meetingId') meetingId: string,
    @Param('hallId') hallId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.venues.removeHall(meetingId, hallId, actor);
  }
}
