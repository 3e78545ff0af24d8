import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS } from '../settings.token';
import type { Settings } from '../settings';

/** The cookies we set: a user's session, a pass's session, and the device a pass was opened on. */
export type CookieName = 'sid' | 'pid' | 'dev';

/** Reads and writes our cookies: `__Host-` and Secure behind https, plain but HttpOnly and SameSite=Lax otherwise. */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.secure = settings.publicUrl.startsWith('https:');
  }

  read(request: FastifyRequest, name: CookieName): string | undefined {
    return request.cookies[this.full(name)];
  }

  write(reply: FastifyReply, name: CookieName, value: string, expires: Date): void {
    void reply.setCookie(this.full(name), value, { ...this.options(), expires });
  }

  clear(reply: FastifyReply, name: CookieName): void {
    void reply.clearCookie(this.full(name), this.options());
  }

  private full(name: CookieName): string {
    return this.secure ? `__Host-${name}` : `yc_${name}`;
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
