import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { newId } from '@yicheng/client';
import type { AdjustmentAudienceDto, ReachDto } from '@yicheng/contracts';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';

interface Kept {
  id: string;
  text: string;
  audience: AdjustmentAudienceDto;
}
type Part = 'vehicleIds' | 'stopIds' | 'unitIds' | 'attendeeIds';

/** What is being written: kept on this device with every key, so that nothing typed is lost before it is sent. */
@Injectable()
export class AnnouncementDraft {
  private readonly api = inject(Api);
  private readonly meetingId = inject(MeetingContext).id();
  private readonly key = `yicheng.announcement:${this.meetingId}`;
  private readonly remembered = recall(this.key);
  /** The id it will have, so that sending twice sends once. */
  private readonly id = signal(this.remembered?.id ?? newId());
  readonly text = signal(this.remembered?.text ?? '');
  readonly audience = signal<AdjustmentAudienceDto>(this.remembered?.audience ?? {});
  /** Whom it comes to; undefined while that is being asked. */
  readonly reach = signal<ReachDto | undefined>(undefined);
  readonly size = computed(() => this.reach()?.people);
  private asked = 0;

  constructor() {
    effect(() => {
      const kept: Kept = { id: this.id(), text: this.text(), audience: this.audience() };
      localStorage.setItem(this.key, JSON.stringify(kept));
    });
    effect(() => void this.ask(this.audience()));
  }

  has(part: Part, id: string): boolean {
    return this.audience()[part]?.includes(id) ?? false;
  }

  /** Adds somebody to the audience or takes them out; naming some takes everybody out. */
  toggle(part: Part, id: string): void {
    this.audience.update(({ all: _, ...audience }) => {
      const before = audience[part] ?? [];
      return { ...audience, [part]: before.includes(id) ? before.filter(one => one !== id) : [...before, id] };
    });
  }

  toggleAll(): void {
    this.audience.update(({ all }) => (all ? {} : { all: true }));
  }

  /** Sends it and starts an empty one; the audience stays as it was for the next. */
  async send(): Promise<number> {
    const body = { id: this.id(), audience: this.audience(), text: this.text().trim() };
    const sent = await this.api.call('post', '/meetings/{meetingId}/announcements', {
      path: { meetingId: this.meetingId },
      body,
    });
    this.id.set(newId());
    // What was written on meanwhile is the beginning of the next.
    if (this.text().trim() === body.text) this.text.set('');
    return sent.audienceSize;
  }

  private async ask(audience: AdjustmentAudienceDto): Promise<void> {
    const mine = ++this.asked;
    this.reach.set(undefined);
    const found = await this.api
      .call('post', '/meetings/{meetingId}/announcements/audience', {
        path: { meetingId: this.meetingId },
        body: { audience },
      })
      .catch(() => undefined);
    if (mine === this.asked) this.reach.set(found as ReachDto | undefined);
  }
}

function recall(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Kept;
    return typeof kept.text === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}
