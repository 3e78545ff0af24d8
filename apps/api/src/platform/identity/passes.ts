import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings.token';
import { Pass, PassDevice } from './pass.entity';
import { Session } from './session.entity';
import { hashToken, newToken } from './tokens';

/** When an attendee's link was made and on how many devices it has been opened. */
export interface PassState {
  issuedAt: string;
  devices: number;
}

/** Issues, shows and revokes the personal links of attendees. */
@Injectable()
export class Passes {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Makes a new link and ends the former one with its sessions; the address is shown once and never again. */
  async issue(
    manager: EntityManager,
    meetingId: string,
    attendeeId: string,
    expiresAt: string,
  ): Promise<{ id: string; url: string }> {
    await this.revoke(manager, meetingId, attendeeId);
    const token = newToken();
    const id = uuidv7();
    await manager.insert(Pass, {
      id,
      meetingId,
      attendeeId,
      tokenHash: hashToken(token),
      issuedAt: this.clock.now().toISOString(),
      expiresAt,
    });
    return { id, url: `${this.settings.publicUrl}/p/#${token}` };
  }

  /** Ends the attendee's link and every session opened with it; answers whether there was one. */
  async revoke(manager: EntityManager, meetingId: string, attendeeId: string): Promise<boolean> {
    const current = await manager.find(Pass, { where: { meetingId, attendeeId, revokedAt: IsNull() } });
    for (const pass of current) {
      await manager.update(Pass, { id: pass.id }, { revokedAt: this.clock.now().toISOString() });
      await manager.delete(Session, { passId: pass.id });
    }
    return current.length > 0;
  }

  /** The attendee's current link, if there is one. */
  async state(meetingId: string, attendeeId: string): Promise<PassState | undefined> {
    const pass = await this.database.manager.findOneBy(Pass, { meetingId, attendeeId, revokedAt: IsNull() });
    if (!pass) return undefined;
    return { issuedAt: pass.issuedAt, devices: await this.database.manager.countBy(PassDevice, { passId: pass.id }) };
  }
}
