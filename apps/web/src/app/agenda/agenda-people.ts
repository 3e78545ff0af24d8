import { computed, inject, Injectable } from '@angular/core';
import { type Guest, guestsOf, isExpected } from '@yicheng/domain';
import type { PickablePerson } from '@yicheng/ui';
import { Data } from '../platform/data';
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
  private readonly data = inject(Data);
  private readonly where = { path: { meetingId: inject(MeetingContext).id() } };
  private readonly attendees = this.data.collection('attendee', '/meetings/{meetingId}/attendees', this.where, {
    on: ['assignment', 'roster-import'],
  });
  private readonly groups = this.data.collection('group', '/meetings/{meetingId}/groups', this.where, {
    single: false,
  });
  private readonly unitRows = this.data.collection(
    'unit',
    '/units',
    { query: { meetingId: this.where.path.meetingId } },
    { single: false },
  );

  readonly units = computed<AgendaUnit[]>(() => {
    const depths = new Map<string, number>();
    return this.unitRows.items().map(({ id, parentId, name }) => {
      const depth = parentId ? (depths.get(parentId) ?? -1) + 1 : 0;
      depths.set(id, depth);
      return { id, name, depth };
    });
  });
  readonly all = computed<AgendaPerson[]>(() => {
    const rows = this.attendees.items();
    const guests = guestsOf(rows, this.unitRows.items());
    return rows.map((row, i) => {
      const [first] = row.posts;
      const keys = row.pinyin.flatMap(reading => {
        const syllables = reading.split(' ');
        return [syllables.join(''), syllables.map(syllable => syllable[0]).join('')];
      });
      const detail = [first?.unit, first?.post].filter(Boolean).join('');
      return { ...guests[i]!, name: row.name, keys, detail, expected: isExpected(row) };
    });
  });
  /** The units that somebody here belongs to, and those above them; one directory serves all meetings of a workspace. */
  readonly ownUnits = computed(() => {
    const own = new Set(this.all().flatMap(({ unitIds }) => unitIds));
    return this.units().filter(({ id }) => own.has(id));
  });
  readonly byId = computed(() => new Map(this.all().map(person => [person.id, person])));
  /** Those who count: on leave or unnamed is nobody to tell. */
  readonly expected = computed(() => this.all().filter(person => person.expected));

  groupName(id: string): string {
    return this.groups.get(id)?.name ?? '…';
  }

  name(id: string): string {
    return this.byId().get(id)?.name ?? '';
  }
}
