import { computed, inject, Injectable } from '@angular/core';
import { can, type Permission } from '@yicheng/domain';
import { AcceptedFindings } from '../platform/accepted-findings';
import { Data } from '../platform/data';
import { OpenMeeting } from '../platform/open-meeting';
import { words } from './shell-words';

/** A number beside an area: cinnabar counts conflicts, amber what waits for the reader, plain how many there are. */
export interface Badge {
  n: number;
  tone: 'r' | 'a' | '';
  /** What the number means, for screen readers. */
  name: string;
}

/** The numbers beside the areas of the open meeting, kept fresh by its stream. One per rail. */
@Injectable()
export class Badges {
  private readonly data = inject(Data);
  private readonly meeting = inject(OpenMeeting).meeting()!;
  private readonly path = { meetingId: this.meeting.id };

  private readonly findings = this.may('agenda.draft.read')
    ? this.data.reading('/meetings/{meetingId}/agenda/findings', { path: this.path }, [
        'agenda-item',
        'hall',
        'venue',
        'itinerary',
        'attendee',
        'vehicle',
      ])
    : undefined;

  private readonly itineraries = this.may('agenda.draft.read')
    ? this.data.reading('/meetings/{meetingId}/itineraries', { path: this.path }, [
        'itinerary',
        'vehicle',
        'assignment',
      ])
    : undefined;

  private readonly accepted = new AcceptedFindings(this.meeting);
  private readonly notes = this.may('note.read')
    ? this.data.reading('/meetings/{meetingId}/notes', { path: this.path }, ['note', 'note-step'])
    : undefined;

  private readonly all = computed<Record<string, Badge | undefined>>(() => {
    const found = this.accepted.open(this.findings?.value()?.items ?? []);
    const conflicts = found.filter(finding => finding.severity === 'error').length;
    const inVisits = this.itineraries?.value()?.items.flatMap(({ findings }) => this.accepted.open(findings)) ?? [];
    const visits = inVisits.filter(finding => finding.severity === 'error').length;
    const submitted = this.may('note.approve')
      ? (this.notes?.value()?.items.filter(note => note.status === 'submitted').length ?? 0)
      : 0;
    return {
      agenda: conflicts ? { n: conflicts, tone: 'r', name: words.conflicts(conflicts) } : undefined,
      visits: visits ? { n: visits, tone: 'r', name: words.conflicts(visits) } : undefined,
      speaking: submitted ? { n: submitted, tone: 'a', name: words.waiting(submitted) } : undefined,
    };
  });

  of(area: string): Badge | undefined {
    return this.all()[area];
  }

  private may(permission: Permission): boolean {
    return can(permission, this.meeting.roles);
  }
}
