import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { defineWords, formatDuration, Icon, language, Spoken, Theme, type ThemeChoice } from '@yicheng/ui/kit-free';
import { Age } from '../age';
import { words as appWords } from '../app-words';
import { Kept } from '../platform/kept';
import { MyProgramme } from '../platform/my-programme';
import { Pass } from '../platform/pass';
import { largeText, setLargeText } from '../platform/text-size';
import { BadgePicture } from './badge-picture';
import { replyName } from '../reply/reply-words';
import { Standing } from '../standing';

const words = defineWords({
  title: ['我的', 'Me'],
  reply: ['回执', 'Reply'],
  captain: ['点名与发车', 'Roll call and departures'],
  riders: ['我的车上的人', 'People in my vehicle'],
  speech: ['发言稿', 'Speaker note'],
  badge: ['我的参会码', 'My badge code'],
  badgeWhy: ['上车点名时给车长扫', 'For the captain to scan at the roll call'],
  settings: ['显示', 'Display'],
  language: ['语言', 'Language'],
  theme: ['外观', 'Appearance'],
  system: ['跟随系统', 'System'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  size: ['字号', 'Text size'],
  normal: ['标准', 'Standard'],
  large: ['大', 'Large'],
  leave: ['不是我的手机', 'This is not my phone'],
  leaveWhy: [
    '退出后这部手机上不再有您的日程，再打开链接即可恢复。',
    'Removes your programme from this phone; opening your link brings it back.',
  ],
  leaveNow: ['退出并清除', 'Sign out and clear'],
  keep: ['保留', 'Keep'],
  unsent: [
    (n: number) => `还有 ${n} 项没有发送，退出会丢掉。`,
    (n: number) => `${n} not sent yet; signing out loses them.`,
  ],
});

const THEMES: ThemeChoice[] = ['system', 'light', 'dark'];

/** The holder: their answer, what they look after, and how the page looks. */
@Component({
  selector: 'yc-mine-page',
  imports: [Age, BadgePicture, Icon, RouterLink, Standing],
  templateUrl: './mine-page.html',
  styleUrl: './mine-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinePage {
  private readonly spoken = inject(Spoken);
  private readonly kept = inject(Kept);
  readonly programme = inject(MyProgramme);
  readonly pass = inject(Pass);
  readonly theme = inject(Theme);
  readonly w = words;
  readonly app = appWords;
  readonly themes = THEMES;
  readonly largeText = largeText;
  readonly leaving = signal(false);
  readonly language = language;
  readonly unsent = computed(() => this.kept.writes().length);
  readonly showing = signal(false);
  readonly holder = this.pass.holder;
  readonly me = computed(() => this.programme.value()?.me);
  readonly reply = computed(() => replyName(this.me()?.reply ?? 'named'));
  readonly slots = computed(() =>
    (this.programme.value()?.speaking ?? []).map(slot => ({
      ...slot,
      placeId: slot.itemId ?? slot.stopId,
      length: formatDuration(slot.minutes),
    })),
  );

  themeName(theme: ThemeChoice): string {
    return { system: words.system, light: words.light, dark: words.dark }[theme]();
  }

  speak(next: 'zh-CN' | 'en'): void {
    this.spoken.choose(next);
  }

  enlarge(large: boolean): void {
    setLargeText(large);
  }
}
