import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { RosterImportDto } from '@yicheng/contracts';
import { ROSTER_FIELDS, type RosterField } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { fieldWord, w } from './import-words';

/** Which column holds what, to be corrected. */
@Component({
  selector: 'yc-column-panel',
  imports: [Icon],
  template: `
    <div class="row head">
      <h2 class="h3">{{ w.columns() }}</h2>
      <span class="sp"></span><span class="f12 m">{{ w.header(preview().headerRow) }}</span>
    </div>
    @for (column of preview().columns; track column.key) {
      <div class="mp">
        <span class="src" [title]="column.header || column.letter">{{ column.header || column.letter }}</span>
        <yc-icon name="arrow-right" size="xs" />
        <select
          class="inp"
          [attr.aria-label]="w.columnIs(column.key)"
          [value]="column.field"
          (change)="pick(column.key, $any($event.target).value)"
        >
          @for (field of fields; track field) {
            <option [value]="field" [selected]="field === column.field">{{ fieldWord(field) }}</option>
          }
        </select>
        @if (column.field !== 'ignore') {
          <span class="grn" [title]="w.mapped()"><yc-icon name="ok" size="s" /></span>
        } @else if (column.because === 'unknown') {
          <span class="amb" [title]="w.notImported()"><yc-icon name="warning" size="s" /></span>
        } @else {
          <span class="m" [title]="column.because === 'sensitive' ? w.sensitive() : w.notImported()"
            ><yc-icon name="info" size="s"
          /></span>
        }
      </div>
    }
    <p class="f12 m foot">{{ preview().remembered ? w.remembered() : w.remembers() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      padding: 10px 14px;
    }
    @media (min-width: 768px) and (max-width: 1279px) {
      :host {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .head,
      .foot {
        grid-column: 1/-1;
      }
    }
    .h3 {
      font-size: 14px;
      line-height: 20px;
    }
    .mp {
      display: grid;
      grid-template-columns: minmax(0, 0.8fr) 16px minmax(0, 1.1fr) 18px;
      gap: 8px;
      align-items: center;
      min-height: 39px;
      padding: 0 14px;
      border-top: 1px solid var(--line);
      font-size: 13px;
    }
    .mp .inp {
      height: 28px;
    }
    .src {
      color: var(--ink-2);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .amb {
      color: var(--warn-icon);
    }
    .foot {
      margin: 0;
      padding: 10px 14px;
      border-top: 1px solid var(--line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnPanel {
  readonly preview = input.required<RosterImportDto>();
  readonly picked = output<{ key: string; field: RosterField }>();
  protected readonly w = w;
  protected readonly fields = ROSTER_FIELDS;
  protected readonly fieldWord = fieldWord;

  protected pick(key: string, field: RosterField): void {
    this.picked.emit({ key, field });
  }
}
