import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { Icon, type IconName } from '@yicheng/ui';
import { words } from './shell-words';

/** One line of a pick list. */
export interface Choice {
  id: string;
  icon: IconName;
  name: string;
  detail?: string;
  /** The keys that do the same, shown at the end. */
  keys?: string;
  run(): void;
}

/** Lines that belong together. */
export interface ChoiceGroup {
  name?: string;
  choices: readonly Choice[];
}

let lists = 0;

/** A field and what it finds, in groups: type, arrows, Enter. The first line is chosen beforehand. */
@Component({
  selector: 'yc-pick-list',
  imports: [Icon],
  template: `
    <div class="field row g8">
      <yc-icon name="search" />
      <input
        #field
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded="true"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="label()"
        [attr.aria-controls]="id"
        [attr.aria-activedescendant]="chosen() ? id + '-' + at() : null"
        [placeholder]="placeholder()"
        [value]="typed()"
        (input)="typed.set($any($event.target).value)"
        (keydown)="key($event)"
      />
      <span class="kbd" aria-hidden="true">Esc</span>
    </div>
    <div class="list" role="listbox" [id]="id" [attr.aria-label]="label()">
      @for (group of groups(); track $index) {
        @if (group.choices.length) {
          <div role="group" [attr.aria-label]="group.name || null">
            @if (group.name) {
              <div class="h" aria-hidden="true">{{ group.name }}</div>
            }
            @for (choice of group.choices; track choice.id) {
              <div
                class="o"
                role="option"
                [id]="id + '-' + flat().indexOf(choice)"
                [class.on]="choice === chosen()"
                [attr.aria-selected]="choice === chosen()"
                (pointermove)="at.set(flat().indexOf(choice))"
                (click)="pick(choice)"
              >
                <yc-icon [name]="choice.icon" size="s" />
                <b class="el">{{ choice.name }}</b>
                <span class="m f12 el sp">{{ choice.detail }}</span>
                @if (choice.keys) {
                  <span class="kbd" aria-hidden="true">{{ choice.keys }}</span>
                } @else if (choice === chosen()) {
                  <span class="kbd" aria-hidden="true">Enter</span>
                }
              </div>
            }
          </div>
        }
      }
      @if (!flat().length) {
        <div class="h none" role="status">{{ nothing() }}</div>
      }
    </div>
  `,
  styleUrl: './pick-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PickList {
  readonly groups = input.required<readonly ChoiceGroup[]>();
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly nothing = input<string>(words.nothingFound());
  readonly typed = model('');
  readonly picked = output<Choice>();

  readonly id = `yc-pick-${++lists}`;
  readonly flat = computed(() => this.groups().flatMap(group => group.choices));
  /** The chosen line; the first again whenever something else is typed. */
  readonly at = linkedSignal({ source: this.typed, computation: () => 0 });
  readonly chosen = computed<Choice | undefined>(() => this.flat()[Math.min(this.at(), this.flat().length - 1)]);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  focus(): void {
    this.field().nativeElement.focus();
  }

  pick(choice: Choice | undefined): void {
    if (!choice) return;
    this.picked.emit(choice);
    choice.run();
  }

  key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.flat().length;
    const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
    if (step !== undefined && count) {
      event.preventDefault();
      this.at.set((Math.min(this.at(), count - 1) + step) % count);
      document.getElementById(`${this.id}-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.pick(this.chosen());
    }
  }
}
