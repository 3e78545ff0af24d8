import { Injectable } from '@nestjs/common';

/** What an area knows of the files it shows, as ids. */
export interface FileUse {
  /** Every file the area's rows name, drafts and former releases included: these are kept. */
  used(meetingId: string): Promise<string[]>;
  /** Those that everybody of the meeting may see. */
  shown(meetingId: string): Promise<string[]>;
}

/** Where areas say which files they use; the platform itself knows no area. */
@Injectable()
export class FileUses {
  private readonly uses: FileUse[] = [];

  register(use: FileUse): void {
    this.uses.push(use);
  }

  async used(meetingId: string): Promise<Set<string>> {
    return new Set((await Promise.all(this.uses.map(use => use.used(meetingId)))).flat());
  }

  async shown(meetingId: string): Promise<Set<string>> {
    return new Set((await Promise.all(this.uses.map(use => use.shown(meetingId)))).flat());
  }
}
