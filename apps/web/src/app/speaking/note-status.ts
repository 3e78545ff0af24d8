import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { NoteStatus } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { w } from './speaking-words';

const TONE: Record<NoteStatus, string> = { draft: '', submitted: 'g', returned: 'a', approved: 'g' };

/** Where a note stands, in a word; nothing to be seen reads as not submitted. */
@Component({
  selector: 'yc-note-status',
  imports: [Icon],
  template: `<span [class]="'chip ' + tone()">
    @if (status() === 'approved') {
      <yc-icon name="check" size="xs" />
    } @else {
      <i class="d"></i>
    }
    {{ word() }}</span
  >`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteStatusChip {
  readonly status = input<NoteStatus | undefined>();
  protected readonly tone = computed(() => {
    const status = this.status();
    return status ? TONE[status] : 'o';
  });
  protected readonly word = computed(() => {
    const status = this.status();
    return status ? w[status]() : w.notYet();
  });
}
