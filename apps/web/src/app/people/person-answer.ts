import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { PeopleStore } from './people-store';
import { words } from './people-words';

/** What a person answered beyond coming: why they ask for leave, with the approval, or who comes instead. */
@Component({
  selector: 'yc-person-answer',
  template: `
    @if (isLeave()) {
      <div class="note a said">
        <div class="sp">
          <b>{{ isAsked() ? w.asksLeave() : w.onLeave() }}</b>
          <p class="m2">{{ person().replyReason || w.noReason() }}</p>
        </div>
        @if (isAsked() && mayApprove()) {
          <button type="button" class="btn sm" (click)="approve()">{{ w.approve() }}</button>
        }
      </div>
    }
    @if (person().substitute; as who) {
      <div class="note said">
        <div class="sp">
          <b>{{ w.comesInstead(who.name) }}</b>
          <p class="m2">{{ place() }}</p>
          @if (who.phone) {
            <p class="m2 tn">{{ who.phone }}</p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    .said {
      margin-bottom: 16px;
      align-items: center;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonAnswer {
  private readonly store = inject(PeopleStore);
  readonly person = input.required<AttendeeDto>();
  protected readonly w = words;
  protected readonly isAsked = computed(() => this.person().reply === 'leave-asked');
  protected readonly isLeave = computed(() => this.isAsked() || this.person().reply === 'leave-approved');
  protected readonly mayApprove = computed(
    () => this.store.meeting.can('attendee.edit') && !this.store.meeting.readOnly(),
  );
  protected readonly place = computed(() => {
    const post = this.person().substitute?.posts?.[0];
    return [post?.unit, post?.post].filter(Boolean).join(' ');
  });

  protected approve(): void {
    const { id, name } = this.person();
    void this.store.reply([id], 'leave-approved', words.leaveApprovedOf(name));
  }
}
