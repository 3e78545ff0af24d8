import { inject } from '@angular/core';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Router } from '@angular/router';
import { can } from '@yicheng/domain';
import { MeetingContext } from '../platform/meeting-context';
import { AREAS } from './areas';

/** A meeting opened without a part: secretaries come to their desk, others to the first part they may see. */
@Component({ selector: 'yc-meeting-home', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class MeetingHome {
  constructor() {
    const context = inject(MeetingContext);
    const roles = context.roles();
    const runs = roles.includes('organizer') || roles.includes('owner');
    const first = AREAS.find(area => can(area.permission, roles))?.path ?? 'overview';
    const area = roles.includes('secretary') && !runs ? 'minutes' : first;
    void inject(Router).navigate(context.link(area), { replaceUrl: true });
  }
}
