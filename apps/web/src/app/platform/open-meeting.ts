import { computed, inject, Injectable, signal } from '@angular/core';
import type { MeetingDto } from '@yicheng/contracts';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { Api } from './api';
import { Kept } from './kept';

/** How far the meeting in the address has come. `missing` and `denied` look the same from outside: no name is shown. */
export type OpenMeetingState = 'none' | 'loading' | 'ready' | 'missing' | 'failed';

/** The meeting that the address names, for the frame around the pages; pages themselves use MeetingContext. */
@Injectable({ providedIn: 'root' })
export class OpenMeeting {
  private readonly api = inject(Api);
  private readonly kept = inject(Kept);
  private address = '';

  readonly state = signal<OpenMeetingState>('none');
  readonly meeting = signal<MeetingDto | undefined>(undefined);
  readonly problem = signal<unknown>(undefined);
  /** `/w/office/m/2026-10-08`, the start of every address inside the meeting. */
  readonly base = computed(() => {
    const meeting = this.meeting();
    return meeting ? `/w/${meeting.workspaceSlug}/m/${meeting.slug}` : '';
  });

  /** Opens the meeting named by slug or id in a workspace named by slug. */
  async open(workspace: string, meeting: string): Promise<void> {
    const address = `${workspace}/${meeting}`;
    if (address !== this.address) this.close();
    this.address = address;
    if (this.state() !== 'ready') this.state.set('loading');
    try {
      const found = await this.findOrRemember(workspace, meeting);
      if (this.address !== address) return;
      this.meeting.set(found);
      this.state.set(found ? 'ready' : 'missing');
    } catch (error) {
      if (this.address !== address) return;
      this.problem.set(error);
      if (this.state() !== 'ready') this.state.set('failed');
    }
  }

  /** Reads the open meeting again and keeps showing what is known meanwhile. */
  async refresh(): Promise<void> {
    const known = this.meeting();
    if (known) await this.open(...(this.address.split('/') as [string, string]));
  }

  close(): void {
    this.address = '';
    this.meeting.set(undefined);
    this.state.set('none');
  }

  /** Without a network the meeting as it was last opened here, so that its pages show what this device knows. */
  private async findOrRemember(workspace: string, meeting: string): Promise<MeetingDto | undefined> {
    const key = `open-meeting:${workspace}/${meeting}`;
    const { store } = await this.kept.shelf();
    try {
      const found = await this.find(workspace, meeting);
      await (found ? store.keep(key, found) : store.forget(key)).catch(() => undefined);
      return found;
    } catch (error) {
      const known = error instanceof OfflineError ? await store.read<MeetingDto>(key) : undefined;
      if (known) return known.value;
      throw error;
    }
  }

  private async find(workspace: string, meeting: string): Promise<MeetingDto | undefined> {
    if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(meeting)) {
      try {
        return await this.api.call('get', '/meetings/{meetingId}', { path: { meetingId: meeting } });
      } catch (error) {
        if (error instanceof ProblemError && (error.status === 404 || error.status === 403)) return undefined;
        throw error;
      }
    }
    const { items } = await this.api.call('get', '/meetings', { query: { limit: 1000 } });
    return items.find(one => one.slug === meeting && one.workspaceSlug === workspace);
  }
}
