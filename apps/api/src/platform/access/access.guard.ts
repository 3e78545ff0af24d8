import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { answerFor } from '@yicheng/domain';
import { validate as isUuid } from 'uuid';
import { type Incoming, Sessions } from '../identity/sessions';
import { problem } from '../problems/problem';
import { ACCESS, type Access } from './access.decorators';
import type { Actor, Grant, Scope } from './grant';
import { Grants } from './grants';

/**
 * Decides every request before its handler runs: a route without a stated access is refused (403), a caller nobody
 * knows is asked to sign in (401), one without any grant in the meeting learns nothing of it (404), one whose grants
 * do not cover the permission is refused (403).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly grants: Grants,
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
    const who = await this.sessions.recognise(request);
    const user = passOnly ? undefined : who.user;
    if (!who.user && !who.pass) throw problem.unauthenticated();
    if (passOnly && !who.pass) throw problem.forbidden('This belongs to a pass link.');
    const meetingId = request.params['meetingId'];
    if (meetingId !== undefined && !isUuid(meetingId)) throw problem.notFound();
    const ofUser = user
      ? await (meetingId ? this.grants.ofUser(user.id, meetingId) : this.grants.everywhere(user.id))
      : [];
    const withPass = who.pass && (!meetingId || who.pass.meetingId === meetingId);
    const ofPass = withPass && who.pass ? await this.grants.ofPass(who.pass.meetingId, who.pass.attendeeId) : [];
    return {
      ...(user ? { user } : {}),
      ...(who.pass ? { pass: who.pass } : {}),
      ...(meetingId ? { meetingId } : {}),
      grants: [...ofUser, ...ofPass],
      scope: { all: false, grants: [] },
    };
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
