import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type AgendaItem, type Finding, type Speaker, SPEAKER_ROLES, type SpeakerRole } from '@yicheng/domain';
import { Icon, PersonPicker } from '@yicheng/ui';
import { AgendaPeople } from '../agenda-people';
import { roleWords, words } from '../agenda-words';

/** Who has a part in an item: chair, speaker, convener, guest. */
@Component({
  selector: 'yc-speakers-field',
  imports: [Icon, PersonPicker],
  template: `
    <div class="lbl">{{ w.people() }}</div>
    @for (speaker of speakers(); track speaker.attendeeId + speaker.role) {
      @let person = people.byId().get(speaker.attendeeId);
      <div class="inp one">
        <span class="ava" aria-hidden="true">{{ person?.name?.slice(0, 1) }}</span>
        <span class="nw">{{ person?.name }}</span>
        <span class="m f12 el sp">{{ person?.detail }}</span>
        @if (inTwoPlaces().has(speaker.attendeeId)) {
          <span class="red"><yc-icon name="conflict" size="s" /></span>
        }
        <select #part class="part m f12" [attr.aria-label]="w.role()" (change)="setRole(speaker, part.value)">
          @for (role of roles; track role) {
            <option [value]="role" [selected]="role === speaker.role">{{ roleWords[role]() }}</option>
          }
        </select>
        <button type="button" class="icb x" [attr.aria-label]="w.remove(person?.name ?? '')" (click)="remove(speaker)">
          <yc-icon name="close" size="xs" />
        </button>
      </div>
    }
    <yc-person-picker [items]="people.all()" [label]="w.addPerson()" (picked)="add($event.id)" />
  `,
  styles: `
    :host {
      display: block;
    }
    .one {
      margin-bottom: 6px;
      padding-right: 2px;
      gap: 6px;
    }
    .ava {
      width: 20px;
      height: 20px;
      font-size: 11px;
    }
    .inp > .part {
      flex: none;
      width: auto;
    }
    .x {
      width: 24px;
      height: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpeakersField {
  readonly people = inject(AgendaPeople);
  readonly item = input.required<AgendaItem>();
  readonly conflicts = input<readonly Finding[]>([]);
  readonly changed = output<Speaker[]>();
  readonly w = words;
  readonly roleWords = roleWords;
  readonly roles = SPEAKER_ROLES;
  readonly speakers = computed(() => this.item().speakers ?? []);
  readonly inTwoPlaces = computed(
    () => new Set(this.conflicts().flatMap(({ detail }) => (detail['attendeeIds'] as string[] | undefined) ?? [])),
  );

  add(attendeeId: string): void {
    const speech = this.item().kind === 'speech';
    const chaired = this.speakers().some(({ role }) => role === 'chair');
    const role: SpeakerRole = speech ? 'speaker' : chaired ? 'panelist' : 'chair';
    if (this.speakers().some(speaker => speaker.attendeeId === attendeeId)) return;
    this.changed.emit([...this.speakers(), { attendeeId, role }]);
  }

  setRole(speaker: Speaker, role: string): void {
    this.changed.emit(this.speakers().map(one => (one === speaker ? { ...one, role: role as SpeakerRole } : one)));
  }

  remove(speaker: Speaker): void {
    this.changed.emit(this.speakers().filter(one => one !== speaker));
  }
}
