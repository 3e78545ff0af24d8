import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { formatCount } from '@yicheng/ui';
import { AgendaStore } from '../agenda-store';
import { words } from './publish-words';

/** How far the draft is from the release, whom that touches, and the way to publish. Not there when they are the same. */
@Component({
  selector: 'yc-draft-bar',
  template: `
    @if (store.isChanged()) {
      <div class="pub" role="region" [attr.aria-label]="w.changes(count())">
        <span class="nw">
          <b>{{ w.changes(count()) }}</b> · {{ store.release() ? w.since(store.release()!.n) : w.never() }}
        </span>
        @if (store.affected().size) {
          <span class="f12 nw dim">{{ w.affects(people()) }}</span>
        }
        <button type="button" class="btn pa sm" (click)="see.emit()">{{ w.see() }}</button>
        @if (mayPublish()) {
          <button type="button" class="btn pb sm" (click)="publish.emit()">{{ w.publish(next()) }}</button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      position: absolute;
      left: 16px;
      right: 16px;
      bottom: 16px;
      display: grid;
      justify-items: center;
      pointer-events: none;
      z-index: 8;
    }
    .pub {
      pointer-events: auto;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      background: var(--ink);
      color: var(--surface);
      border-radius: 10px;
      padding: 8px 8px 8px 16px;
      box-shadow: var(--e-3);
      font-size: 13px;
    }
    .dim {
      opacity: 0.8;
    }
    .btn {
      box-shadow: none;
    }
    .pa {
      background: transparent;
      border-color: color-mix(in srgb, var(--surface) 35%, transparent);
      color: var(--surface);
      margin-left: 6px;
    }
    .pa:hover {
      border-color: var(--surface);
    }
    .pb {
      background: var(--surface);
      border-color: var(--surface);
      color: var(--ink);
      font-weight: 600;
    }
    :focus-visible {
      outline-color: var(--surface);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftBar {
  readonly store = inject(AgendaStore);
  readonly see = output();
  readonly publish = output();
  readonly w = words;
  readonly count = computed(() => {
    const { added, removed, changed } = this.store.difference();
    return added.length + removed.length + changed.length;
  });
  readonly people = computed(() => formatCount(this.store.affected().size));
  readonly next = computed(() => (this.store.release()?.n ?? 0) + 1);
  readonly mayPublish = computed(() => this.store.meeting.can('release.publish') && !this.store.meeting.readOnly());
}
