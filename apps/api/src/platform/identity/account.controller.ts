import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  InvitationAcceptInput,
  type InvitationDto,
  InvitationLookInput,
  type SessionDto,
  type SetupDto,
  SetupInput,
} from '@yicheng/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/access.decorators';
import { problem } from '../problems/problem';
import { FirstSetup } from './first-setup';
import { Invitations } from './invitations';
import { RateLimits } from './rate-limits';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import type { User } from './user.entity';

/** How people come to an account: the very first by the link the start printed, all others by invitation. */
@Controller()
export class AccountController {
  constructor(
    private readonly setup: FirstSetup,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly limits: RateLimits,
  ) {}

  /** Whether the first workspace waits to be made; 410 once anybody can sign in. */
  @Get('setup')
  @Public()
  async waiting(): Promise<SetupDto> {
    if (!(await this.setup.waiting())) throw problem.gone();
    return { waiting: true };
  }

  /** Makes the first workspace and its administrator, and signs them in; 410 once anybody can sign in. */
  @Post('setup')
  @Public()
  async make(
    @Body() body: SetupInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    await this.limits.count('linkAddress', request.ip);
    return this.enter(reply, await this.setup.make(body));
  }

  /** Whom an invitation is for; 410 once it was used, replaced or is older than 14 days. */
  @Post('invitation/look')
  @HttpCode(200)
  @Public()
  async look(@Body() body: InvitationLookInput, @Req() request: FastifyRequest): Promise<InvitationDto> {
    await this.limits.count('linkAddress', request.ip);
    return this.invitations.look(body.token);
  }

  /** Sets the password of whom the invitation is for, and signs them in. */
  @Post('invitation/accept')
  @HttpCode(200)
  @Public()
  async accept(
    @Body() body: InvitationAcceptInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    await this.limits.count('linkAddress', request.ip);
    return this.enter(reply, await this.invitations.accept(body));
  }

  private async enter(reply: FastifyReply, user: User): Promise<SessionDto> {
    await this.sessions.open(reply, { userId: user.id });
    return this.signIn.describe({ user });
  }
}
