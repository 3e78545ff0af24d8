import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { Notice, Write } from '@yicheng/client';
import { Conflict, Dialog, ErrorNote, formatMoment } from '@yicheng/ui';
import { Kept } from '../platform/kept';
import { OpenMeeting } from '../platform/open-meeting';
import { Sync } from '../platform/sync';
import { fieldName } from './field-words';
import { refusalWord } from './refusal-words';
import { RowNames } from './row-names';
import { saidValue } from './said-value';
import { kindOf, words } from './shell-words';

/** Everything that is not simply saved: refused writes, texts two people changed, values that replaced somebody's. */
@Component({
  selector: 'yc-sync-sheet',
  imports: [Conflict, Dialog, ErrorNote],
  providers: [RowNames],
  template: `
    <yc-dialog [heading]="w.syncTitle()" [side]="true" width="480px" (closed)="closed.emit()">
      <div class="all">
        @for (write of sync.refused(); track write.id) {
          <yc-error
            [heading]="(write.label || kindOf(write.kind)) + ' · ' + w.refused()"
            [detail]="why(write)"
            [reference]="write.problem?.reference"
            (again)="sync.retry(write.id)"
          >
            <button type="button" class="btn link f12" (click)="sync.discard(write.id)">{{ w.discard() }}</button>
          </yc-error>
        }
        @for (write of sync.conflicts(); track write.id) {
          @for (clash of write.conflict?.clashes; track clash.field) {
            <yc-conflict
              class="card"
              [what]="fieldName(write.kind, clash.field)"
              [by]="write.conflict?.changed?.by"
              [at]="moment(write.conflict?.changed?.at)"
              [ours]="text(clash.ours)"
              [theirs]="text(clash.theirs)"
              (keep)="sync.resolve(write.id, 'ours')"
              (take)="sync.resolve(write.id, 'theirs')"
            />
          }
        }
        @for (notice of sync.notices(); track notice.id) {
          <div class="card note">
            <div class="sp">
              <b>{{ notice.label || kindOf(notice.kind) }}</b>
              <p class="m2">{{ w.yoursStands(notice.by ?? '', when(notice)) }}</p>
              @for (clash of notice.fields; track clash.field) {
                <dl class="f13">
                  @if (fieldName(notice.kind, clash.field); as field) {
                    <dt class="m">{{ field }}</dt>
                  }
                  <dd>{{ w.theyHave(text(clash.theirs)) }}</dd>
                  <dd>{{ w.youHave(text(clash.ours)) }}</dd>
                  <dd class="m2">{{ w.itWas(text(clash.former)) }}</dd>
                </dl>
              }
              <div class="row g12 f12">
                <button type="button" class="btn link f12" (click)="sync.takeTheirs(notice.id)">
                  {{ w.takeTheirs() }}
                </button>
                <button type="button" class="btn link f12" (click)="sync.dismiss(notice.id)">{{ w.ok() }}</button>
              </div>
            </div>
          </div>
        }
        @if (waiting().length) {
          <p class="m">{{ w.waitingToSend() }}</p>
          <ul class="f13">
            @for (write of waiting(); track write.id) {
              <li>{{ write.label || kindOf(write.kind) }}</li>
            }
          </ul>
          <button type="button" class="btn" (click)="sync.retry()">{{ w.retry() }}</button>
        }
        @if (nothing()) {
          <p class="m">{{ w.everythingSaved() }}</p>
        }
      </div>
    </yc-dialog>
  `,
  styles: `
    .all {
      display: grid;
      gap: 12px;
      justify-items: stretch;
    }
    .btn:not(.link) {
      justify-self: start;
    }
    dl {
      margin: 6px 0;
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SyncSheet {
  private readonly kept = inject(Kept);
  readonly sync = inject(Sync);
  readonly closed = output();
  readonly w = words;
  readonly kindOf = kindOf;
  readonly fieldName = fieldName;
  private readonly open = inject(OpenMeeting);
  private readonly names = inject(RowNames);
  private readonly zone = computed(() => this.open.meeting()?.timeZone ?? 'UTC');
  readonly text = (value: unknown): string =>
    saidValue(value, {
      zone: this.zone(),
      name: id => this.names.of(id),
      yes: words.yes(),
      no: words.no(),
    });
  readonly waiting = computed(() =>
    this.kept.writes().filter(one => one.state === 'pending' || one.state === 'sending'),
  );
  readonly nothing = computed(
    () =>
      !this.waiting().length &&
      !this.sync.refused().length &&
      !this.sync.conflicts().length &&
      !this.sync.notices().length,
  );

  /** When the other side saved theirs, where the server tells. */
  when({ theirsAt }: Notice): string {
    return this.moment(theirsAt);
  }

  moment(at: string | undefined): string {
    return at ? formatMoment(at, this.zone()) : '';
  }

  why(write: Write): string {
    return [refusalWord(write, this.text), words.refusedDetail()].filter(Boolean).join(' · ');
  }
}
