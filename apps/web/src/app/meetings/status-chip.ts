import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MeetingDto } from '@yicheng/contracts';
import { Chip, type ChipKind } from '@yicheng/ui';
import { statusName, words } from './meetings-words';

/** Where a meeting stands, with its release number once there is one. */
@Component({
  selector: 'yc-status-chip',
  imports: [Chip],
  template: `<yc-chip [kind]="kind()" [dot]="kind() !== 'plain'">{{ text() }}</yc-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusChip {
  readonly meeting = input.required<Pick<MeetingDto, 'status' | 'latestRelease'>>();
  readonly kind = computed<ChipKind>(() => {
    const { status } = this.meeting();
    return status === 'under-way' ? 'live' : status === 'published' ? 'good' : 'plain';
  });
  readonly text = computed(() => {
    const { status, latestRelease } = this.meeting();
    return latestRelease ? `${statusName(status)} · ${words.release(latestRelease)}` : statusName(status);
  });
}
