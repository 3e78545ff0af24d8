import { inject, Injectable, signal } from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Known } from '../platform/known';
import { MyProgramme } from '../platform/my-programme';

/** The holder's own answer; read when the application opens, so that one can answer without network. */
@Injectable({ providedIn: 'root' })
export class MyReply {
  private readonly programme = inject(MyProgramme);
  private readonly kept = inject(Kept);
  readonly known = new Known<Schemas['ReplyDto']>('me.reply', () => api.call('get', '/me/reply'));
  /** Whether the server took an answer since the application was opened. */
  readonly sent = signal(false);

  constructor() {
    this.kept.onChanges(changes => {
      if (changes === 'all' || changes.some(({ kind }) => kind === 'attendee' || kind === 'reply')) {
        void this.known.reload();
      }
    });
    this.kept.onTaken(({ path, state }, row) => {
      if (path !== '/me/reply') return;
      this.sent.set(state !== 'conflict'); // else the answer of another device was chosen, and nothing sent
      void this.known.learn(row as Schemas['ReplyDto']);
      void this.programme.known.reload();
    });
  }
}
