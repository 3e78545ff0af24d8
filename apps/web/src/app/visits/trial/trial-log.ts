import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { compareInstants, instantAt, localDay, minutesOfDay, type TrialMark, type TrialNote } from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { Photos } from '../pictures/photos';
import { VisitsStore } from '../visits-store';
import { TrialStore } from './trial-store';
import { topicWord, trialWords } from './trial-words';

interface Line {
  id: string;
  at: string;
  mark?: TrialMark;
  note?: TrialNote;
}

/** What was tapped, noted and photographed, in the order of time; times are put right in their place, all can be taken back. */
@Component({
  selector: 'yc-trial-log',
  imports: [VisitCell],
  template: `
    <h2>{{ w.log() }}</h2>
    <ol [attr.aria-label]="w.log()">
      @for (line of lines(); track line.id) {
        <li>
          @if (line.mark; as mark) {
            <yc-visit-cell
              class="tall"
              kind="time"
              [value]="clock(mark.at)"
              [label]="w.timeOf(store.what(mark))"
              [disabled]="!visits.editable()"
              (saved)="retime(mark, $event)"
            />
            <b class="sp">{{ store.what(mark) }}</b>
          } @else if (line.note; as note) {
            <span class="m tn f13 when">{{ time(note.at) }}</span>
            <div class="sp">
              <span class="f13"
                ><span class="chip sq">{{ word(note.topic) }}</span>
                @if (note.minutes !== undefined) {
                  <span class="tn">{{ w.minutes(note.minutes) }}</span>
                }
                {{ note.text }}</span
              >
              <span class="f12 m where">{{ store.where(note) }}</span>
              @if (note.fileIds?.length) {
                <div class="row g8 pics">
                  @for (fileId of note.fileIds; track fileId) {
                    <span class="pic">
                      <a [href]="photos.src(fileId)" target="_blank" rel="noopener"
                        ><img [src]="photos.src(fileId)" [alt]="w.photoOf(store.where(note))" loading="lazy" />
                        @if (photos.waiting().includes(fileId)) {
                          <span class="chip a wait">{{ w.waiting() }}</span>
                        }
                      </a>
                      @if (visits.editable() && store.pictureOf(note, fileId) === 'can') {
                        <button type="button" class="btn link f12" (click)="store.usePicture(note, fileId)">
                          {{ w.addPicture() }}
                        </button>
                      } @else if (store.pictureOf(note, fileId) === 'is') {
                        <span class="f12 m">{{ w.isPicture() }}</span>
                      }
                    </span>
                  }
                </div>
              }
            </div>
          }
          @if (visits.editable()) {
            <button type="button" class="btn link f12" (click)="takeBack(line)">
              {{ w.takeBack() }}<span class="sr"> {{ name(line) }}</span>
            </button>
          }
        </li>
      } @empty {
        <li class="m f13">{{ w.logEmpty() }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      padding: 16px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    li {
      display: flex;
      align-items: flex-start;
      gap: 10px;
      min-height: 48px;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    li > b {
      align-self: center;
      font-weight: 600;
    }
    .when {
      width: 72px;
      padding-left: 7px;
      flex: none;
    }
    .where {
      display: block;
    }
    .pics {
      flex-wrap: wrap;
      margin-top: 6px;
    }
    .pic {
      display: grid;
      justify-items: start;
      max-width: 128px;
    }
    .pic .btn.link {
      min-height: 28px;
      white-space: normal;
      text-align: left;
    }
    .pics a {
      position: relative;
      display: block;
    }
    img {
      display: block;
      width: 128px;
      height: 96px;
      object-fit: cover;
      border-radius: var(--r-sm);
      background: var(--sunken);
    }
    .wait {
      position: absolute;
      top: 4px;
      left: 4px;
    }
    .btn.link {
      min-height: 48px;
      align-self: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialLog {
  protected readonly store = inject(TrialStore);
  protected readonly visits = inject(VisitsStore);
  protected readonly photos = inject(Photos);
  protected readonly w = trialWords;
  protected readonly word = topicWord;

  protected readonly lines = computed<Line[]>(() =>
    [
      ...this.store.marks().map(mark => ({ id: mark.id, at: mark.at, mark })),
      ...this.store.notes().map(note => ({ id: note.id, at: note.at, note })),
    ].sort((a, b) => compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1)),
  );

  protected readonly time = (instant: string): string => formatTime(instant, this.visits.zone());
  protected readonly clock = (instant: string): number => minutesOfDay(instant, this.visits.zone());

  protected name({ mark, note }: Line): string {
    return mark ? this.store.what(mark) : (note?.text ?? trialWords.note());
  }

  /** Another time on the day it was driven. */
  protected retime(mark: TrialMark, minutes: unknown): void {
    const zone = this.visits.zone();
    const at = instantAt(localDay(mark.at, zone), Number(minutes), zone);
    void this.store.mark({ ...mark, at, changed: new Date().toISOString() });
  }

  protected takeBack({ mark, note }: Line): void {
    if (mark) void this.store.mark({ ...mark, void: true, changed: new Date().toISOString() });
    if (note) void this.store.dropNote(note);
  }
}
