import {
  type AfterViewInit,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  type OnInit,
  output,
  viewChild,
} from '@angular/core';
import type { RosterRowDto } from '@yicheng/contracts';
import { isMasked, phoneTrouble, type RosterEdit } from '@yicheng/domain';
import { phoneWord } from '../phone-words';
import { fieldWord, w } from './import-words';

/** One row being corrected in place: Enter saves, Tab goes on, Esc leaves everything as it was. */
@Component({
  selector: 'yc-row-editor',
  template: `
    <form
      class="ed"
      (submit)="$event.preventDefault(); save()"
      (keydown.escape)="$event.stopPropagation(); closed.emit()"
    >
      <b class="f12 m tn">{{ w.rowNumber(row().row) }}</b>
      <label
        ><span class="f12 m">{{ fieldWord('name') }}</span
        ><input #first class="inp" [value]="name" (input)="name = value($event)" maxlength="80"
      /></label>
      <label class="wide"
        ><span class="f12 m">{{ fieldWord('unit') }}</span
        ><input class="inp" [value]="unit" (input)="unit = value($event)" maxlength="120"
      /></label>
      <label class="wide"
        ><span class="f12 m">{{ fieldWord('post') }}</span
        ><input class="inp" [value]="post" (input)="post = value($event)" maxlength="120"
      /></label>
      <label
        ><span class="f12 m">{{ fieldWord('phone') }}</span
        ><input
          class="inp tn"
          inputmode="tel"
          [value]="phone"
          (input)="phone = value($event)"
          maxlength="40"
          [attr.aria-describedby]="phoneWhy() ? 'row-phone-why' : null"
        />
        @if (phoneWhy(); as why) {
          <span id="row-phone-why" class="hint amb" role="status">{{ why }}</span>
        }
      </label>
      <span class="row g8">
        <button type="submit" class="btn p sm">{{ w.save() }}</button>
        <button type="button" class="btn sm" (click)="closed.emit()">{{ w.cancel() }}</button>
      </span>
    </form>
  `,
  styles: `
    .ed {
      display: flex;
      align-items: start;
      gap: 10px;
      flex-wrap: wrap;
      padding: 10px 12px;
      background: var(--primary-soft);
      border-bottom: 1px solid var(--primary-line);
    }
    .ed > :is(b, .row) {
      margin-top: 22px;
    }
    label {
      flex: 1 1 110px;
      min-width: 0;
    }
    .wide {
      flex: 2 1 150px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowEditor implements OnInit, AfterViewInit {
  readonly row = input.required<RosterRowDto>();
  readonly saved = output<RosterEdit>();
  readonly closed = output();
  private readonly first = viewChild.required<ElementRef<HTMLInputElement>>('first');
  protected readonly w = w;
  protected readonly fieldWord = fieldWord;
  protected name = '';
  protected unit = '';
  protected post = '';
  protected phone = '';

  ngOnInit(): void {
    const { person } = this.row();
    this.name = person.name;
    this.unit = person.posts[0]?.unit ?? '';
    this.post = person.posts[0]?.post ?? '';
    this.phone = this.phoneShown();
  }

  ngAfterViewInit(): void {
    this.first().nativeElement.focus();
  }

  protected readonly value = (event: Event): string => (event.target as HTMLInputElement).value;

  /** What is wrong with the number as typed; it may be stored all the same. */
  protected phoneWhy(): string {
    return phoneWord(phoneTrouble({ phone: isMasked(this.phone) ? undefined : this.phone.trim() }));
  }

  protected save(): void {
    const { person } = this.row();
    const before = person.posts[0];
    const typed: NonNullable<RosterEdit['person']> = {};
    if (this.name !== person.name) typed.name = this.name;
    const isUnit = this.unit === (before?.unit ?? '');
    if (!isUnit || this.post !== (before?.post ?? '')) {
      const kept = isUnit && before?.unitId ? { unitId: before.unitId } : {};
      typed.posts = [{ ...kept, unit: this.unit, post: this.post }];
    }
    if (this.phone !== this.phoneShown()) typed.phone = this.phone;
    if (Object.keys(typed).length) this.saved.emit({ person: typed });
    else this.closed.emit();
  }

  /** A number somebody has to correct is shown in full, any other masked. */
  private phoneShown(): string {
    const { person, problems } = this.row();
    const wrong = problems.find(({ field, severity, value }) => field === 'phone' && severity === 'warning' && value);
    return wrong?.value ?? person.phone ?? '';
  }
}
