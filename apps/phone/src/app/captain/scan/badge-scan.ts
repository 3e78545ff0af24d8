import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Badge, readBadgeCode } from '@yicheng/domain';
import { Icon } from '@yicheng/ui/kit-free';
import { MyRuns } from '../my-runs';
import { VehicleRun } from '../vehicle-run';
import { openReader } from './read-code';
import { words } from './scan-words';

/** Pause between two looks at the camera, milliseconds. */
const LOOK = 150;
/** The same badge held up longer than this counts as held up again, milliseconds. */
const AGAIN = 3_000;

/** Marks whoever's badge is held before the camera; where there is no camera, a photograph of it does. */
@Component({
  selector: 'yc-badge-scan',
  imports: [Icon],
  template: `
    @if (camera() !== 'none') {
      <video #video playsinline muted [attr.aria-label]="w.aim()"></video>
    } @else {
      <p class="m">{{ w.noCamera() }}</p>
    }
    <p class="said" role="status" [class.good]="good()">{{ said() || w.aim() }}</p>
    @if (stranger(); as badge) {
      <button type="button" class="primary" (click)="takeAlong(badge)">{{ w.takeAlong(badge.name) }}</button>
    }
    <div class="acts">
      <label class="pill">
        <yc-icon name="scan" />{{ w.photo() }}
        <input class="sr" type="file" accept="image/*" capture="environment" (change)="photo($event)" />
      </label>
      <button type="button" class="pill" (click)="closed.emit()">{{ w.close() }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      margin-top: 8px;
      padding: 12px;
      border: 1px solid var(--line-2);
      border-radius: var(--r-lg);
      background: var(--surface);
    }
    video {
      width: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      border-radius: 8px;
      background: var(--sunken);
    }
    .said {
      font-size: 1.125rem;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .said.good {
      color: var(--primary-text);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    label:focus-within {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BadgeScan {
  private readonly run = inject(VehicleRun);
  private readonly runs = inject(MyRuns);
  private readonly video = viewChild<ElementRef<HTMLVideoElement>>('video');
  private readonly reader = openReader();
  private stream?: MediaStream;
  private over = false;
  private last = { text: '', at: 0 };
  readonly w = words;
  readonly closed = output();
  readonly camera = signal<'opening' | 'open' | 'none'>('opening');
  readonly said = signal('');
  readonly good = signal(false);
  /** Somebody of another vehicle whose badge was shown. */
  readonly stranger = signal<Badge | undefined>(undefined);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.over = true;
      this.stream?.getTracks().forEach(track => track.stop());
    });
    void this.open();
  }

  /** Reads the badge from a photograph: also where a page without encryption may not open the camera. */
  async photo(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const read = await this.reader.catch(() => undefined);
    if (!read) return this.say(words.notLoaded());
    const picture = await createImageBitmap(file).catch(() => undefined);
    const text = picture && (await read(picture).catch(() => undefined));
    if (text) this.take(text);
    else this.say(words.unreadable());
  }

  takeAlong(badge: Badge): void {
    this.stranger.set(undefined);
    this.runs.learnName(badge);
    void this.run.mark(badge.attendeeId, true);
    this.say(words.marked(badge.name), true);
  }

  private async open(): Promise<void> {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      const video = this.video()?.nativeElement;
      if (this.over || !video) return this.stream.getTracks().forEach(track => track.stop());
      video.srcObject = this.stream;
      await video.play();
      this.camera.set('open');
      await this.look(video);
    } catch {
      this.camera.set('none');
    }
  }

  private async look(video: HTMLVideoElement): Promise<void> {
    const read = await this.reader.catch(() => undefined);
    if (!read) return this.say(words.notLoaded());
    while (!this.over) {
      const text = await read(video).catch(() => undefined);
      if (text && (text !== this.last.text || Date.now() - this.last.at > AGAIN)) this.take(text);
      if (text) this.last = { text, at: Date.now() };
      await new Promise(resolve => setTimeout(resolve, LOOK));
    }
  }

  private take(text: string): void {
    const badge = readBadgeCode(text);
    this.stranger.set(undefined);
    if (!badge) return this.say(words.otherCode());
    const rider = this.run.riders().find(({ id }) => id === badge.attendeeId);
    if (!rider) {
      this.stranger.set(badge);
      return this.say(words.notOurs(badge.name));
    }
    navigator.vibrate?.(60);
    if (rider.state === 'aboard') return this.say(words.already(rider.name), true);
    void this.run.mark(rider.id, true);
    this.say(words.marked(rider.name), true);
  }

  private say(text: string, good = false): void {
    this.said.set(text);
    this.good.set(good);
  }
}
