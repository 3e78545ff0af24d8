import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { newId } from '@yicheng/client';
import { ProblemError } from '@yicheng/contracts/client';
import { Toasts } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { Kept } from '../../platform/kept';
import { MeetingContext } from '../../platform/meeting-context';
import { pictureWords } from './picture-words';
import { shrinkPhoto } from './shrink-photo';

/** How long an upload that did not get through rests, milliseconds. */
const REST = 20_000;

/**
 * Photos on their way to the server: kept on this device first, so that a trial run can take them for hours without a
 * signal, and sent one by one. Whoever adds one has its id at once and may name it anywhere.
 */
@Injectable()
export class Photos {
  private readonly api = inject(Api);
  private readonly kept = inject(Kept);
  private readonly toasts = inject(Toasts);
  private readonly meetingId = inject(MeetingContext).id();
  private readonly index = `photos:${this.meetingId}`;
  private readonly urls = signal<ReadonlyMap<string, string>>(new Map());
  private sending = false;
  private timer?: ReturnType<typeof setTimeout>;

  /** Ids of photos the server does not have yet. */
  readonly waiting = signal<readonly string[]>([]);

  constructor() {
    const again = (): void => void this.send();
    addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', again);
      clearTimeout(this.timer);
      for (const url of this.urls().values()) URL.revokeObjectURL(url);
    });
    void this.recall().then(again);
  }

  /** Where to show a picture from: this device while it is on its way, else the server. */
  src(fileId: string): string {
    return this.urls().get(fileId) ?? `/api/v1/meetings/${this.meetingId}/files/${fileId}`;
  }

  /** Takes photos in; gives their ids. */
  async add(files: Iterable<File>): Promise<string[]> {
    const ids: string[] = [];
    const { store } = await this.kept.shelf();
    for (const file of files) {
      const [id, photo] = [newId(), await shrinkPhoto(file)];
      await store.keep(keyOf(id), photo);
      this.show(id, photo);
      ids.push(id);
    }
    await this.remember([...this.waiting(), ...ids]);
    void this.send();
    return ids;
  }

  private async recall(): Promise<void> {
    const { store } = await this.kept.shelf();
    const ids = (await store.read<string[]>(this.index))?.value ?? [];
    for (const id of ids) {
      const photo = (await store.read<Blob>(keyOf(id)))?.value;
      if (photo) this.show(id, photo);
    }
    this.waiting.update(now => [...new Set([...ids, ...now])]);
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      for (let id = this.waiting()[0]; id; id = this.waiting()[0]) await this.sendOne(id);
    } catch {
      this.timer = setTimeout(() => void this.send(), REST);
    } finally {
      this.sending = false;
    }
  }

  /** Throws while the photo could not be sent for now. */
  private async sendOne(id: string): Promise<void> {
    const { store } = await this.kept.shelf();
    const photo = (await store.read<Blob>(keyOf(id)))?.value;
    if (photo) {
      const form = new FormData();
      form.set('id', id);
      form.set('file', photo, 'photo.jpg');
      try {
        await this.api.call('post', '/meetings/{meetingId}/files', { path: { meetingId: this.meetingId }, form });
      } catch (error) {
        const refused = error instanceof ProblemError && [400, 403, 404, 409, 410, 413].includes(error.status);
        if (!refused) throw error;
        this.toasts.show(pictureWords.refused());
      }
    }
    await this.remember(this.waiting().filter(one => one !== id));
    await store.forget(keyOf(id));
  }

  private show(id: string, photo: Blob): void {
    this.urls.update(urls => new Map(urls).set(id, URL.createObjectURL(photo)));
  }

  private async remember(ids: readonly string[]): Promise<void> {
    this.waiting.set(ids);
    await (await this.kept.shelf()).store.keep(this.index, ids);
  }
}

const keyOf = (id: string): string => `photo:${id}`;
