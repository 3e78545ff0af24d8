import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type AttendeeDto,
  AttendeeInput,
  type AttendeeList,
  AttendeePut,
  AttendeeQuery,
  type PassLinkDto,
  type PassStateDto,
  type UnmaskedDto,
  UnmaskInput,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { AttendeePasses } from './attendee-passes.service';
import { Attendees } from './attendees.service';
import { Disclosures } from './disclosures.service';

@Controller('meetings/:meetingId/attendees')
export class AttendeesController {
  constructor(
    private readonly attendees: Attendees,
    private readonly passes: AttendeePasses,
    private readonly disclosures: Disclosures,
  ) {}

  /** People found by unit, reply, vehicle or search, in official, stroke or pinyin order. */
  @Get()
  @Can('attendee.list')
  list(
    @Param('meetingId') meetingId: string,
    @Query() query: AttendeeQuery,
    @By() actor: Actor,
  ): Promise<AttendeeList> {
    return this.attendees.list(meetingId, query, actor);
  }

  @Post()
  @Can('attendee.edit')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: AttendeeInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AttendeeDto> {
    return answer(reply, await this.attendees.create(meetingId, body, actor), dto => dto);
  }

  @Get(':attendeeId')
  @Can('attendee.list')
  read(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @By() actor: Actor,
  ): Promise<AttendeeDto> {
    return this.attendees.read(meetingId, attendeeId, actor);
  }

  @Put(':attendeeId')
  @Can('attendee.edit')
  replace(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @Body() body: AttendeePut,
    @By() actor: Actor,
  ): Promise<AttendeeDto> {
    return this.attendees.replace(meetingId, attendeeId, body, actor);
  }

  @Delete(':attendeeId')
  @HttpCode(204)
  @Can('attendee.edit')
  remove(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.attendees.remove(meetingId, attendeeId, actor);
  }

  /** The phone number in full; who asked, when and why is kept. */
  @Post(':attendeeId/unmask')
  @HttpCode(200)
  @Can('attendee.unmask')
  async unmask(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @Body() body: UnmaskInput,
    @By() actor: Actor,
  ): Promise<UnmaskedDto> {
    return this.disclosures.unmask(await this.attendees.visible(meetingId, attendeeId, actor), body.reason, actor);
  }

  /** A new personal link, shown this once; the former one ends. */
  @Post(':attendeeId/pass')
  @Can('pass.issue')
  async issue(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @By() actor: Actor,
  ): Promise<PassLinkDto> {
    return this.passes.issue(await this.attendees.visible(meetingId, attendeeId, actor), actor);
  }

  @Get(':attendeeId/pass')
  @Can('pass.issue')
  async passState(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @By() actor: Actor,
  ): Promise<PassStateDto> {
    return this.passes.state(await this.attendees.visible(meetingId, attendeeId, actor));
  }

  @Delete(':attendeeId/pass')
  @HttpCode(204)
  @Can('pass.issue')
  async revoke(
    @Param('meetingId') meetingId: string,
    @Param('attendeeId') attendeeId: string,
    @By() actor: Actor,
  ): Promise<void> {
    await this.passes.revoke(await this.attendees.visible(meetingId, attendeeId, actor), actor);
  }
}
