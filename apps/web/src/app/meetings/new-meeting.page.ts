import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'yc-new-meeting', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class NewMeetingPage {}
