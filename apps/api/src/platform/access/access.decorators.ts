import { createParamDecorator, type ExecutionContext, SetMetadata, applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Permission } from '@yicheng/domain';
import type { Actor } from './grant';

/** What a route asks of whoever calls it. */
export type Access = { kind: 'public' } | { kind: 'any-session' } | { kind: 'can'; permission: Permission };

export const ACCESS = 'yicheng:access';

const access = (value: Access): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, value), RouteConfig({ access: value }));

/** Anybody may call this, signed in or not. */
export const Public = (): MethodDecorator => access({ kind: 'public' });

/** Anybody signed in, as a user or by a pass, may call this; it answers with their own things. */
export const AnySession = (): MethodDecorator => access({ kind: 'any-session' });

/** Only who holds the permission (in the meeting of the route, if it has one) may call this. */
export const Can = (permission: Permission): MethodDecorator => access({ kind: 'can', permission });

/** The actor of the request, as the guard left it. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<{ actor: Actor }>().actor,
);
