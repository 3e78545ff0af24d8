import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Icon } from '@yicheng/ui';
import { Sync } from '../platform/sync';
import { words } from './shell-words';
import { SyncSheet } from './sync-sheet';

/** What is not on the server yet: nothing when all is well, amber when it waits or somebody has to look. */
@Component({
  selector: 'yc-sync-chip',
  imports: [Icon, SyncSheet],
  template: `
    <span role="status">
      @switch (sync.level()) {
        @case ('attention') {
          <button type="button" class="chip a" (click)="sheet.set(true)">
            <yc-icon name="warning" size="xs" />{{ w.attention(attention()) }}
          </button>
        }
        @case ('offline') {
          <button type="button" class="chip a" (click)="sheet.set(true)">
            <yc-icon name="offline" size="xs" /><span>{{ w.offline() }}</span>
            @if (sync.pending()) {
              <span>· {{ w.pending(sync.pending()) }}</span>
            }
          </button>
        }
        @default {
          @if (sync.notices().length; as n) {
            <button type="button" class="chip" (click)="sheet.set(true)">
              <yc-icon name="people" size="xs" />{{ w.alsoChanged(n) }}
            </button>
          }
        }
      }
      @if (sync.level() === 'saving') {
        <span class="f12 m row g4 nw late"
          ><yc-icon name="sync" size="s" /><span class="wide">{{ w.pending(sync.pending()) }}</span></span
        >
      }
    </span>
    @if (sheet()) {
      @defer (on immediate) {
        <yc-sync-sheet (closed)="sheet.set(false)" />
      }
    }
  `,
  styles: `
    /* A write is usually there in a moment: nothing flickers. */
    .late {
      animation: appear 0.2s 1s both;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @media (max-width: 599.98px) {
      .wide {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SyncChip {
  readonly sync = inject(Sync);
  readonly sheet = signal(false);
  readonly w = words;
  readonly attention = computed(() => this.sync.refused().length + this.sync.conflicts().length);
}
