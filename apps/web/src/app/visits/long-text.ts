import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Conflict, StoredField } from '@yicheng/ui';

/**
 * A text of several lines that is edited in its place: saved on leaving it or on Ctrl Enter, Esc brings the former back.
 * What others saved while it was typed shows beside it after leaving: ours stands, and theirs is one click away.
 */
@Component({
  selector: 'yc-long-text',
  imports: [Conflict, StoredField],
  template: `
    <label
      ><span class="lbl">{{ label() }}</span>
      <textarea
        #field
        #edit="ycStored"
        class="inp"
        [rows]="rows()"
        [maxLength]="max()"
        [placeholder]="placeholder()"
        [ycStored]="value() ?? ''"
        [disabled]="disabled()"
        (keydown.control.enter)="save(field, edit.met())"
        (keydown.meta.enter)="save(field, edit.met())"
        (keydown.escape)="restore($event, field)"
        (blur)="save(field, edit.met())"
      ></textarea>
    </label>
    @if (clash(); as both) {
      <yc-conflict
        class="card"
        [ours]="both.ours"
        [theirs]="both.theirs"
        (keep)="met.set(undefined)"
        (take)="saved.emit(both.theirs || undefined)"
      />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    textarea.inp {
      height: auto;
      padding: 6px 10px;
      resize: vertical;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LongText {
  readonly label = input.required<string>();
  readonly value = input<string>();
  readonly placeholder = input('');
  readonly rows = input(3);
  readonly max = input(4000);
  readonly disabled = input(false);
  /** The text without blank ends; undefined where nothing is left. */
  readonly saved = output<string | undefined>();

  /** The text just saved and the one of others that it stands over. */
  protected readonly met = signal<{ ours: string; theirs: string } | undefined>(undefined);
  /** The same, as long as ours stands. */
  protected readonly clash = computed(() => (this.met()?.ours === (this.value() ?? '') ? this.met() : undefined));

  protected save(field: HTMLTextAreaElement, theirs: string | undefined): void {
    const ours = field.value.trim();
    if (ours === (this.value() ?? '')) return;
    if (theirs !== undefined) this.met.set({ ours, theirs });
    this.saved.emit(ours || undefined);
  }

  protected restore(event: Event, field: HTMLTextAreaElement): void {
    if (field.value === (this.value() ?? '')) return;
    event.stopPropagation();
    field.value = this.value() ?? '';
  }
}
