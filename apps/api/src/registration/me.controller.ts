import { Body, Controller, Get, Put } from '@nestjs/common';
import { type ProgrammeDto, type ReplyDto, ReplyPut } from '@yicheng/contracts';
import { type Actor, By, Can, problem } from '../platform/index';
import { Programmes } from './programmes.service';
import { Replies } from './replies.service';

/** What belongs to whoever opened a pass link. */
@Controller('me')
export class MeController {
  constructor(
    private readonly programmes: Programmes,
    private readonly replies: Replies,
  ) {}

  /** One's own day out of the latest release: entries, vehicle, and whom to call. */
  @Get('programme')
  @Can('me.programme')
  programme(@By() actor: Actor): Promise<ProgrammeDto> {
    return this.programmes.of(passOf(actor), actor);
  }

  /** One's own answer to the invitation. */
  @Get('reply')
  @Can('me.reply')
  reply(@By() actor: Actor): Promise<ReplyDto> {
    return this.replies.read(passOf(actor));
  }

  /** Answers: attending, asking for leave with a reason, or sending somebody else. */
  @Put('reply')
  @Can('me.reply')
  answer(@Body() body: ReplyPut, @By() actor: Actor): Promise<ReplyDto> {
    return this.replies.answer(passOf(actor), body, actor);
  }
}

function passOf({ pass }: Actor): { meetingId: string; attendeeId: string } {
  if (!pass) throw problem.forbidden('This belongs to a pass link.');
  return pass;
}
