import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@yicheng/ui/kit-free';
import { words } from './app-words';

/** The title of a page one level down, with the way back. */
@Component({
  selector: 'yc-page-top',
  imports: [Icon],
  template: `
    <header>
      <button class="back" type="button" [attr.aria-label]="w.back()" (click)="leave()">
        <yc-icon name="chevron-left" size="l" />
      </button>
      <h1>{{ title() }}</h1>
      <ng-content />
    </header>
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 4px;
      min-height: 56px;
      margin-left: -12px;
    }
    h1 {
      flex: 1 1 5em;
      font-size: 1.25rem;
      line-height: 1.75rem;
      overflow-wrap: anywhere;
    }
    .back {
      width: 48px;
      height: 48px;
      display: grid;
      place-items: center;
      color: var(--primary-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageTop {
  private readonly router = inject(Router);
  readonly title = input.required<string>();
  /** Where back leads when there is nothing to go back to. */
  readonly up = input('/mine');
  readonly w = words;

  leave(): void {
    void this.router.navigateByUrl(this.up());
  }
}
