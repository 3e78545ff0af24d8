import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { DemoDto, DemoPassDto } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { hashToken, type Settings, SETTINGS } from '../platform/index';

/** The password of every demo user. */
export const DEMO_PASSWORD = 'yicheng-demo';

/** Who signs in to the demo workspace. */
export const DEMO_USERS = [
  { role: 'organizer', name: '陈思远', email: 'organizer@demo.yicheng' },
  { role: 'secretary', name: '黎晓岚', email: 'secretary@demo.yicheng' },
  { role: 'admin', name: '覃志恒', email: 'admin@demo.yicheng' },
] as const;

/**
 * What the sign-in page and the terminal show in demo mode. The database keeps only hashes of pass links, so the demo's
 * are kept beside it, in the data folder.
 */
@Injectable()
export class DemoSignIns {
  private readonly file: string;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: DataSource,
  ) {
    this.file = join(settings.dataDir, 'demo.json');
  }

  async read(): Promise<DemoDto> {
    const passes = await readFile(this.file, 'utf8').then(
      text => JSON.parse(text) as DemoPassDto[],
      () => [],
    );
    await this.forgetDevices(passes);
    const here = passes.map(pass => ({ ...pass, url: this.settings.publicUrl + pass.url }));
    return { users: DEMO_USERS.map(user => ({ ...user, password: DEMO_PASSWORD })), passes: here };
  }

  /** A real link opens on three devices at most; the demo's, which everybody tries, start afresh whenever they are shown. */
  private async forgetDevices(passes: DemoPassDto[]): Promise<void> {
    const hashes = passes.map(({ url }) => hashToken(url.split('#')[1] ?? ''));
    await this.database.query(
      'DELETE FROM pass_device d USING pass p WHERE p.id = d.pass_id AND p.token_hash = ANY($1)',
      [hashes],
    );
  }

  /** Keeps the links without their host, which may change between starts. */
  async keep(passes: DemoPassDto[]): Promise<void> {
    const relative = passes.map(pass => ({ ...pass, url: pass.url.replace(/^https?:\/\/[^/]+/, '') }));
    await writeFile(this.file, JSON.stringify(relative, null, 1));
    await chmod(this.file, 0o600);
  }
}
