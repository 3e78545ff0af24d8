import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type HeldPasses, type IssuedPasses, PassesInput } from '@yicheng/contracts';
import { type Actor, By, Can } from '../platform/index';
import { AttendeePasses } from './attendee-passes.service';

@Controller('meetings/:meetingId/passes')
export class PassesController {
  constructor(private readonly passes: AttendeePasses) {}

  /** Who has a personal link, and on how many devices it was opened. */
  @Get()
  @Can('pass.issue')
  held(@Param('meetingId') meetingId: string, @By() actor: Actor): Promise<HeldPasses> {
    return this.passes.held(meetingId, actor);
  }

  /** Personal links for many people, shown this once; all are made or none. */
  @Post()
  @Can('pass.issue')
  issue(@Param('meetingId') meetingId: string, @Body() body: PassesInput, @By() actor: Actor): Promise<IssuedPasses> {
    return this.passes.issueMany(meetingId, body, actor);
  }
}
