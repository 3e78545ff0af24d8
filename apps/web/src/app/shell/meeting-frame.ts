import { ChangeDetectionStrategy, Component, inject, input, type OnDestroy, type OnInit } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { OpenMeeting } from '../platform/open-meeting';

/** Loads the meeting of the address and only then shows the page inside it. */
@Component({
  selector: 'yc-meeting-frame',
  imports: [RouterOutlet],
  template: `
    @if (open.state() === 'ready') {
      <router-outlet />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFrame implements OnInit, OnDestroy {
  readonly open = inject(OpenMeeting);
  readonly workspace = input.required<string>();
  readonly meeting = input.required<string>();

  ngOnInit(): void {
    void this.open.open(this.workspace(), this.meeting());
  }

  ngOnDestroy(): void {
    this.open.close();
  }
}
