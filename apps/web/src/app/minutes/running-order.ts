import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { addMinutes, compareInstants, minutesBetween, whatIsOn } from '@yicheng/domain';
import { formatList, Icon } from '@yicheng/ui';
import type { DeskPerson, Place } from './desk';
import { w } from './minutes-words';

type Standing = 'over' | 'now' | 'ahead';

/** One line of the running order. */
interface Line {
  place: Place;
  standing: Standing;
  /** Ordinal among its siblings, for sub-items. */
  n: number;
  speakers: string;
  /** Share of its time that has passed, 0 to 1. */
  passed: number;
}

/** The day's programme beside the desk: what is over, what is on, what comes; choosing one shows its remarks. */
@Component({
  selector: 'yc-running-order',
  imports: [Icon],
  template: `
    @for (line of lines(); track line.place.id) {
      <button
        type="button"
        class="ag"
        [class.inner]="line.place.parentId"
        [class.now]="line.standing === 'now'"
        [class.over]="line.standing === 'over'"
        [class.sel]="line.place.id === selected()"
        [attr.aria-current]="line.standing === 'now' ? 'time' : null"
        [attr.aria-pressed]="line.place.id === selected()"
        (click)="chosen.emit(line.place.id)"
      >
        <span class="row g6">
          @if (line.standing === 'over') {
            <span class="grn"><yc-icon name="check" size="xs" /></span><span class="sr">{{ w.done() }}</span>
          } @else if (line.place.parentId) {
            <span class="tm n" aria-hidden="true">{{ line.n }}</span>
          }
          <span class="tm">{{ line.place.time }}</span>
          <span class="el t">{{ line.speakers || line.place.title }}</span>
          <span class="sp"></span>
          @if (line.standing === 'now') {
            <span class="chip live"
              ><i class="d"></i>{{ line.place.parentId && line.speakers ? w.speaking() : w.now() }}</span
            >
          } @else if (counts().get(line.place.id); as n) {
            <span class="tm">{{ n }}</span>
          }
        </span>
        @if (line.standing === 'now') {
          <span class="bar"><i [style.width.%]="line.passed * 100"></i></span>
          <span class="row tm">
            <span class="el">{{ line.speakers ? line.place.title : line.place.where }}</span>
            <span class="sp"></span>
            <span class="tn">{{ passedText(line) }}</span>
          </span>
        }
      </button>
    } @empty {
      <p class="m f12">{{ w.noProgramme() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .ag {
      display: block;
      width: 100%;
      margin-bottom: 2px;
      padding: 7px 8px 7px 10px;
      border: 0;
      border-radius: var(--r-sm);
      background: none;
      color: var(--ink);
      font: inherit;
      font-size: 13px;
      line-height: 20px;
      text-align: left;
    }
    .ag:hover {
      background: var(--sunken);
    }
    .ag.inner {
      padding-left: 18px;
    }
    .ag:not(.inner) .t {
      font-weight: 600;
    }
    .ag.over {
      color: var(--ink-3);
    }
    .ag.sel {
      background: var(--primary-soft-2);
    }
    .ag.now {
      background: var(--live-soft);
      box-shadow: inset 0 0 0 1px var(--live-line);
    }
    .ag.now.sel {
      box-shadow: inset 0 0 0 2px var(--primary);
    }
    .ag.now .t {
      font-weight: 600;
    }
    .tm {
      color: var(--ink-3);
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    .now .tm {
      color: var(--ink-2);
    }
    .n {
      min-width: 13px;
    }
    .chip.live {
      height: 20px;
    }
    .bar {
      height: 4px;
      margin-top: 6px;
      background: var(--live-soft-2);
    }
    .bar i {
      background: var(--live);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunningOrder {
  /** The places of one day, in order. */
  readonly places = input.required<readonly Place[]>();
  readonly people = input.required<readonly DeskPerson[]>();
  readonly now = input.required<string>();
  readonly counts = input.required<ReadonlyMap<string, number>>();
  readonly selected = input<string | undefined>();
  readonly chosen = output<string>();

  protected readonly w = w;
  protected readonly lines = computed((): Line[] => {
    const names = new Map(this.people().map(({ id, name }) => [id, name]));
    const on = new Set(whatIsOn(this.places(), this.now()).map(({ id }) => id));
    const ordinals = new Map<string, number>();
    return this.places().map(place => {
      const n = (ordinals.get(place.parentId ?? '') ?? 0) + 1;
      ordinals.set(place.parentId ?? '', n);
      const over =
        place.start !== undefined && compareInstants(addMinutes(place.start, place.minutes), this.now()) <= 0;
      const passed = place.start ? minutesBetween(place.start, this.now()) / Math.max(1, place.minutes) : 0;
      return {
        place,
        standing: on.has(place.id) ? 'now' : over ? 'over' : 'ahead',
        n,
        speakers: place.parentId ? formatList(place.speakerIds.map(id => names.get(id) ?? '')) : '',
        passed: Math.min(1, Math.max(0, passed)),
      };
    });
  });

  protected passedText({ place, passed }: Line): string {
    return `${Math.floor(passed * place.minutes)} / ${place.minutes}′`;
  }
}
