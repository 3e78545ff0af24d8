import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { MemberDto } from '@yicheng/contracts';
import { Icon } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import type { Collection } from '../platform/collection';
import { words } from './meetings-words';

/** Who answers for the people of a unit, each through their own link; named in the people area, with their unit. */
@Component({
  selector: 'yc-liaisons-list',
  imports: [Icon],
  template: `
    <h3 class="f13">{{ w.liaisons() }}</h3>
    <p class="f12 m">{{ w.liaisonsDetail() }}</p>
    <ul>
      @for (one of liaisons(); track one.id) {
        <li>
          <b>{{ one.name }}</b><span class="m f12 el">{{ one.unit }}</span
          ><span class="sp"></span>
          <button
            type="button"
            class="icb"
            [attr.aria-label]="w.removeLiaison(one.name, one.unit)"
            [title]="w.removeLiaison(one.name, one.unit)"
            (click)="remove(one)"
          >
            <yc-icon name="close" size="s" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 40px;
      border-bottom: 1px solid var(--line);
      font-size: 13px;
    }
    ul {
      margin: 8px 0 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LiaisonsList {
  readonly members = input.required<Collection<MemberDto>>();
  private readonly data = inject(Data);
  private readonly meetingId = inject(MeetingContext).id();
  private readonly people = this.data.rows('/meetings/{meetingId}/attendees', { path: { meetingId: this.meetingId } }, [
    'attendee',
  ]);
  private readonly units = this.data.rows('/units', { query: { meetingId: this.meetingId } }, ['unit']);
  readonly w = words;
  readonly liaisons = computed(() => {
    const people = new Map(this.people.value().map(person => [person.id, person.name]));
    const units = new Map(this.units.value().map(unit => [unit.id, unit.name]));
    return this.members()
      .items()
      .filter(({ role }) => role === 'liaison')
      .map(({ id, attendeeId = '', unitId = '', name }) => ({
        id,
        name: people.get(attendeeId) ?? name ?? '',
        unit: units.get(unitId) ?? '',
      }));
  });

  remove({ id, name, unit }: { id: string; name: string; unit: string }): void {
    void this.members().remove(id, { label: words.liaisonRemoved(name, unit) });
  }
}
