import { computed, inject, Injectable } from '@angular/core';
import type { Guest } from '@yicheng/domain';
import type { PickablePerson } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';

/** A person of the meeting as the agenda shows them. */
export interface AgendaPerson extends PickablePerson, Guest {
  id: string;
  /** Whether they are expected in the room. */
  expected: boolean;
}

/** A unit with its depth in the tree, in official order. */
export interface AgendaUnit {
  id: string;
  name: string;
  depth: number;
}

/** The people of the meeting, for names, audiences and the search for a speaker. */
@Injectable()
export class AgendaPeople {
  protected readonly meeting = inject(MeetingContext);
  readonly all = computed<AgendaPerson[]>(() => []);
  readonly units = computed<AgendaUnit[]>(() => []);
  readonly byId = computed(() => new Map(this.all().map(person => [person.id, person])));
  /** Those who count: on leave or unnamed is nobody to tell. */
  readonly expected = computed(() => this.all().filter(person => person.expected));

  groupName(_id: string): string {
    return '…';
  }

  name(id: string): string {
    return this.byId().get(id)?.name ?? '';
  }
}
