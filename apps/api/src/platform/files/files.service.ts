import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { can } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/grant';
import { type Outcome, Writes } from '../change/writes';
import { Clock } from '../clock';
import { problem } from '../problems/problem';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings.token';
import { bucketStore, type FileStore, folderStore } from './file-store';
import { FileUses } from './file-uses';
import { preparePicture } from './prepare-picture';
import type { Upload } from './receive-picture';
import { StoredFile } from './stored-file.entity';

/** How long a file may be named by nothing before it goes: an offline phone may still be on its way to naming it. */
const GRACE_HOURS = 72;

/** A meeting's pictures. */
@Injectable()
export class Files {
  private readonly store: FileStore;

  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly uses: FileUses,
    @Inject(SETTINGS) { storage, dataDir }: Settings,
  ) {
    this.store = storage ? bucketStore(storage) : folderStore(join(dataDir, 'files'));
  }

  /** Keeps a picture, made small and free of where it was taken; the same picture under the same id is kept once. */
  async keep(meetingId: string, { id, bytes: upload }: Upload, actor: Actor): Promise<Outcome<StoredFile>> {
    const { bytes, width, height } = await preparePicture(upload);
    const body = { ...(id ? { id } : {}), sha256: createHash('sha256').update(upload).digest('hex') };
    return this.writes.create(StoredFile, 'file', meetingId, body, actor, async (tx, fileId) => {
      const now = this.clock.now().toISOString();
      const row = tx.manager.create(StoredFile, { id: fileId, meetingId, version: 1, createdAt: now, updatedAt: now });
      Object.assign(row, { width, height, size: bytes.length });
      // Bytes first: a row without bytes would be a hole in a page, bytes without a row are swept away.
      await this.store.put(keyOf(row), bytes);
      await tx.manager.insert(StoredFile, row);
      return row;
    });
  }

  /** The bytes of a picture the actor may see: staff all, everybody else what is released. */
  async read(meetingId: string, fileId: string, actor: Actor): Promise<Buffer> {
    const roles = actor.grants.map(({ role }) => role);
    const id = fileId.toLowerCase();
    if (!can('agenda.draft.read', roles) && !(await this.uses.shown(meetingId)).has(id)) throw problem.notFound();
    const bytes = await this.bytes(meetingId, id);
    if (!bytes) throw problem.notFound();
    return bytes;
  }

  /** The bytes of a picture of the meeting, for documents; undefined if it is gone. */
  async bytes(meetingId: string, fileId: string): Promise<Buffer | undefined> {
    const row = await this.database.manager.findOneBy(StoredFile, { id: fileId, meetingId });
    return row ? this.store.get(keyOf(row)) : undefined;
  }

  /** Removes pictures that nothing names any more, and those of meetings that are gone; says how many. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - GRACE_HOURS * 3_600_000).toISOString();
    const old: { id: string; meeting_id: string; alive: boolean }[] = await this.database.query(
      `SELECT file.id, meeting_id, meeting.id IS NOT NULL AS alive
         FROM file LEFT JOIN meeting ON meeting.id = file.meeting_id WHERE file.created_at < $1`,
      [before],
    );
    const used = new Map<string, Set<string>>();
    for (const { meeting_id, alive } of old) {
      if (!used.has(meeting_id)) used.set(meeting_id, alive ? await this.uses.used(meeting_id) : new Set());
    }
    const gone = old.filter(({ id, meeting_id }) => !used.get(meeting_id)!.has(id));
    for (const { id, meeting_id: meetingId } of gone) {
      await this.store.remove(keyOf({ id, meetingId }));
      await this.database.manager.delete(StoredFile, { id });
    }
    return gone.length;
  }
}

const keyOf = ({ id, meetingId }: Pick<StoredFile, 'id' | 'meetingId'>): string => `${meetingId}/${id}.jpg`;
