import { OverlayModule } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { words } from '../ui-words';
import { matchingPeople, type PickablePerson } from './matching';

let pickers = 0;

/** Finds one person by characters, pinyin, initials or unit: type, arrows, Enter. Chinese input is never cut short. */
@Component({
  selector: 'yc-person-picker',
  imports: [Icon, OverlayModule],
  template: `
    <div class="inp" cdkOverlayOrigin #origin="cdkOverlayOrigin">
      <yc-icon name="search" size="s" />
      <input
        #field
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        [attr.aria-label]="label()"
        [attr.aria-expanded]="open()"
        [attr.aria-controls]="id"
        [attr.aria-activedescendant]="open() && found().length ? id + '-' + at() : null"
        [placeholder]="placeholder() ?? w.findPerson()"
        [value]="typed()"
        (input)="type($any($event.target).value)"
        (focus)="open.set(true)"
        (blur)="open.set(false)"
        (keydown)="key($event)"
      />
    </div>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayMatchWidth]="true"
      [cdkConnectedOverlayOffsetY]="4"
      [cdkConnectedOverlayDisableClose]="true"
    >
      <div class="menu list" role="listbox" [id]="id" [attr.aria-label]="label()">
        @for (person of found(); track person.id) {
          <div
            class="o"
            role="option"
            [id]="id + '-' + $index"
            [attr.aria-selected]="$index === at()"
            (pointerdown)="$event.preventDefault(); pick(person)"
          >
            <b class="nw">{{ person.name }}</b>
            <span class="m f12 el">{{ person.detail }}</span>
          </div>
        } @empty {
          <div class="h">{{ w.nobodyFound() }}</div>
        }
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
    }
    .list {
      width: 100%;
      max-height: 280px;
    }
    .o {
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPicker<P extends PickablePerson = PickablePerson> {
  readonly items = input.required<readonly P[]>();
  readonly label = input.required<string>();
  readonly placeholder = input<string>();
  readonly picked = output<P>();
  /** What is typed, for owners who search on the server and put new `items`. */
  readonly searched = output<string>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly w = words;
  readonly id = `yc-people-${++pickers}`;
  readonly typed = signal('');
  readonly open = signal(false);
  readonly at = signal(0);
  readonly found = computed(() => matchingPeople(this.items(), this.typed()));

  /** Puts the cursor into the search. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  type(text: string): void {
    this.typed.set(text);
    this.at.set(0);
    this.open.set(true);
    this.searched.emit(text);
  }

  pick(person: P): void {
    this.picked.emit(person);
    this.typed.set('');
    this.at.set(0);
    this.open.set(false);
  }

  key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.found().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open.set(true);
      if (count) this.at.update(at => (at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      document.getElementById(`${this.id}-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && this.open()) {
      const person = this.found()[this.at()];
      event.preventDefault();
      if (person) this.pick(person);
    } else if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      this.open.set(false);
    }
  }
}
