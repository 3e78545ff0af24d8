import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Stop } from '@yicheng/domain';
import { Icon, PersonPicker, type PickablePerson } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { VisitCell } from './cell';
import { stopWords } from './stop-words';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** Who shows the visitors around: an attendee, who then writes what they say here, or anybody in words. */
@Component({
  selector: 'yc-stop-presenter',
  imports: [Icon, PersonPicker, VisitCell],
  template: `
    <span class="lbl">{{ w.presenter() }}</span>
    @if (stop().presenterId; as id) {
      <div class="inp one">
        <yc-icon name="person" size="s" />
        <b class="nw">{{ person()?.name ?? stop().presenter }}</b>
        <span class="m f12 el sp">{{ person()?.detail }}</span>
        @if (store.editable()) {
          <button
            type="button"
            class="icb x"
            [attr.aria-label]="w.takeOff(person()?.name ?? '')"
            (click)="set({ presenterId: undefined, presenter: undefined })"
          >
            <yc-icon name="close" size="xs" />
          </button>
        }
      </div>
      <p class="m f12">{{ w.presenterWrites() }}</p>
    } @else {
      @if (store.editable()) {
        <yc-person-picker
          [items]="people()"
          [label]="w.presenter()"
          [placeholder]="w.presenterPick()"
          (picked)="set({ presenterId: $event.id, presenter: $event.name })"
        />
      }
      <yc-visit-cell
        class="fill words"
        kind="text"
        [optional]="true"
        [value]="stop().presenter"
        [label]="w.presenter()"
        [placeholder]="w.presenterText()"
        [disabled]="!store.editable()"
        (saved)="set({ presenter: $event === undefined ? undefined : '' + $event })"
      />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    .one {
      gap: 6px;
      padding-right: 2px;
    }
    .x {
      width: 24px;
      height: 24px;
    }
    .words {
      margin-top: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopPresenter {
  protected readonly store = inject(VisitsStore);
  protected readonly w = stopWords;
  readonly stop = input.required<Stop>();
  private readonly attendees = inject(Data).collection(
    'attendee',
    '/meetings/{meetingId}/attendees',
    { path: { meetingId: inject(MeetingContext).id() } },
    { on: ['assignment', 'roster-import'] },
  );
  protected readonly people = computed(() =>
    this.attendees.items().map(({ id, name, posts, pinyin }): PickablePerson => {
      const keys = pinyin.flatMap(reading => {
        const syllables = reading.split(' ');
        return [syllables.join(''), syllables.map(syllable => syllable[0]).join('')];
      });
      return { id, name, keys, detail: [posts[0]?.unit, posts[0]?.post].filter(Boolean).join('') };
    }),
  );
  protected readonly person = computed(() => this.people().find(({ id }) => id === this.stop().presenterId));

  protected set(change: Partial<Stop>): void {
    void this.store.changeStop(this.stop().id, change, words.changed(stopWords.presenter()));
  }
}
