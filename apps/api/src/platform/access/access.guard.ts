import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { answerFor } from '@yicheng/domain';
import { validate as isUuid } from 'uuid';
import type { Incoming } from '../identity/sessions';
import { type Problem, problem } from '../problems/problem';
import { ACCESS, type Access } from './access.decorators';
import { Callers } from './callers';
import type { Actor, Grant, Scope } from './grant';

/**
 * Decides every request before its handler runs: a route without a stated access is refused (403), a caller nobody
 * knows is asked to sign in (401), one without any grant in the meeting learns nothing of it (404), one whose grants
 * do not cover the permission is refused (403).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Incoming & { params: Record<string, string>; url: string }>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw problem.forbidden('This route has no access rule.');
    if (access.kind === 'public') {
      request.actor = { grants: [], scope: { all: false, grants: [] } };
      return checkIds(request.params);
    }
    const actor = await this.identify(request);
    request.actor = actor;
    if (access.kind === 'any-session') return checkIds(request.params);
    checkIds(request.params);
    const scope = scopeFor(access, actor.grants);
    if (!scope && actor.meetingId && actor.grants.length === 0) throw problem.notFound();
    if (!scope) throw problem.forbidden();
    actor.permission = access.permission;
    actor.scope = scope;
    return true;
  }

  private async identify(request: Incoming & { params: Record<string, string>; url: string }): Promise<Actor> {
    const passOnly = /^\/api\/v1\/me(\/|$|\?)/.test(request.url);
    const meetingId = request.params['meetingId'];
    const named = meetingId === undefined || isUuid(meetingId);
    const caller = await this.callers.recognise(request, named ? meetingId : undefined, passOnly ? 'pass' : undefined);
    if (!caller.user && !caller.pass) throw await this.refusal(request, passOnly);
    if (!named) throw problem.notFound();
    return { ...caller, ...(meetingId ? { meetingId } : {}), scope: { all: false, grants: [] } };
  }

  /** A user who is signed in, but asks for what belongs to a pass, is refused; somebody unknown is asked to sign in. */
  private async refusal(request: Incoming, passOnly: boolean): Promise<Problem> {
    const { user } = passOnly ? await this.callers.recognise(request) : {};
    return user ? problem.forbidden('This belongs to a pass link.') : problem.unauthenticated();
  }
}

/** Every path parameter that names a row is a UUID; anything else names nothing. */
function checkIds(params: Record<string, string> = {}): true {
  for (const [name, value] of Object.entries(params)) {
    if (name.endsWith('Id') && !isUuid(value)) throw problem.notFound();
  }
  return true;
}

function scopeFor(access: Extract<Access, { kind: 'can' }>, grants: Grant[]): Scope | undefined {
  const answers = grants.map(grant => answerFor(access.permission, grant.role));
  const all = answers.includes('yes');
  const held = grants.filter((_, index) => answers[index] !== undefined);
  return held.length ? { all, grants: held } : undefined;
}
