import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { PassExchangeInput, type SessionDto, type SessionPassDto, SignInInput } from '@yicheng/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnySession, By, Public } from '../access/access.decorators';
import type { Actor } from '../access/grant';
import { PassExchange } from './pass-exchange';
import { RateLimits } from './rate-limits';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly passes: PassExchange,
    private readonly limits: RateLimits,
  ) {}

  /** Signs a user in and sets the session cookie. */
  @Post('session')
  @HttpCode(200)
  @Public()
  async open(
    @Body() body: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const user = await this.signIn.check(body, request.ip);
    await this.sessions.open(reply, { userId: user.id });
    return this.signIn.describe({ user });
  }

  /** Who am I? */
  @Get('session')
  @AnySession()
  who(@By() actor: Actor): Promise<SessionDto> {
    return this.signIn.describe(actor);
  }

  /** Signs out the user of this browser, and the pass if there is no user. */
  @Delete('session')
  @HttpCode(204)
  @AnySession()
  async close(
    @By() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(request, reply, actor.user ? 'sid' : 'pid');
  }

  /** Turns a pass link into a session of its attendee. */
  @Post('pass/exchange')
  @HttpCode(200)
  @Public()
  async exchange(
    @Body() body: PassExchangeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionPassDto> {
    await this.limits.count('passAddress', request.ip);
    const pass = await this.passes.exchange(request, reply, body.token, body.last4);
    return { meetingId: pass.meetingId, attendeeId: pass.attendeeId };
  }
}
