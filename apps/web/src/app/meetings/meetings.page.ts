import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'yc-meetings', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class MeetingsPage {}
