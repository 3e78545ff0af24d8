import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { FindSayers } from '@yicheng/domain';
import type { DeskPerson } from './desk';
import { w } from './minutes-words';
import { SpeakerMenu } from './speaker-menu';

/** Chooses who spoke, by characters, pinyin or initials; emptied, the remark is unattributed. */
@Component({
  selector: 'yc-speaker-field',
  imports: [SpeakerMenu],
  template: `
    <span class="field">
      <input
        class="inp"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls="desk-speakers"
        [attr.aria-expanded]="open()"
        [attr.aria-activedescendant]="open() ? 'desk-speaker-' + active() : null"
        [attr.aria-label]="w.speaker()"
        [placeholder]="w.unattributed()"
        [value]="name()"
        (input)="typed($any($event.target).value)"
        (keydown)="key($event)"
        (blur)="leave($any($event.target))"
      />
      @if (open()) {
        <yc-speaker-menu
          class="ac"
          id="desk-speakers"
          [people]="candidates()"
          [query]="query()"
          [total]="candidates().length"
          [active]="active()"
          (picked)="pick($event)"
          (pointed)="active.set($event)"
        />
      }
    </span>
  `,
  styles: `
    .field {
      position: relative;
      display: inline-block;
    }
    input {
      width: 160px;
    }
    .ac {
      position: absolute;
      left: 0;
      top: calc(100% + 4px);
      z-index: 4;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpeakerField {
  readonly people = input.required<readonly DeskPerson[]>();
  readonly find = input.required<FindSayers<DeskPerson>>();
  readonly speakerId = input<string | undefined>();
  readonly changed = output<string | undefined>();

  protected readonly w = w;
  protected readonly name = linkedSignal(() => this.people().find(({ id }) => id === this.speakerId())?.name ?? '');
  protected readonly query = signal('');
  protected readonly active = signal(0);
  protected readonly candidates = computed(() =>
    this.query() === '' ? [] : this.find()(this.query(), this.people()).slice(0, 8),
  );
  protected readonly open = computed(() => this.query() !== '');

  protected typed(value: string): void {
    this.query.set(value.trim());
    this.active.set(0);
    if (value.trim() === '') this.changed.emit(undefined);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229 || !this.open()) return;
    const shown = this.candidates();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : shown.length - 1;
      this.active.set(shown.length ? (this.active() + step) % shown.length : 0);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const chosen = shown[this.active()];
      if (!chosen) return;
      this.pick(chosen, event.target as HTMLInputElement);
    } else if (event.key === 'Escape') this.leave(event.target as HTMLInputElement);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected pick(person: DeskPerson, box?: HTMLInputElement): void {
    this.query.set('');
    this.name.set(person.name);
    if (box) box.value = person.name;
    this.changed.emit(person.id);
  }

  /** What was typed and answered by nobody goes back to who it was. */
  protected leave(box: HTMLInputElement): void {
    if (!this.open()) return;
    this.query.set('');
    box.value = this.name();
  }
}
