import { CdkMenuModule } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, language } from '@yicheng/ui';
import { OpenMeeting } from '../platform/open-meeting';
import { Session } from '../platform/session';
import { AccountMenu } from './account-menu';
import { Address } from '../platform/address';
import { AREAS } from './areas';
import { Commands } from './commands';
import { Keys } from './keys';
import { MeetingSwitcher } from './meeting-switcher';
import { words } from './shell-words';
import { SyncChip } from './sync-chip';

/** The bar above everything: where one is, what is not saved, the palette, language and account. */
@Component({
  selector: 'yc-top-bar',
  imports: [RouterLink, CdkMenuModule, Icon, MeetingSwitcher, SyncChip, AccountMenu],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
  host: { role: 'banner' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopBar {
  private readonly session = inject(Session);
  private readonly address = inject(Address);
  readonly open = inject(OpenMeeting);
  readonly keys = inject(Keys);
  readonly commands = inject(Commands);
  readonly drawer = input(false);
  readonly menu = output();
  readonly w = words;
  readonly area = computed(() => AREAS.find(area => area.path === this.address.place().area)?.name());
  readonly workspaces = this.session.workspaces;
  readonly workspace = computed(() => this.workspaces().find(one => one.slug === this.address.place().workspace));
  readonly otherLanguage = computed(() => (language() === 'en' ? 'zh-CN' : 'en'));
  readonly apple = /Mac|iPhone|iPad/.test(navigator.platform);
}
