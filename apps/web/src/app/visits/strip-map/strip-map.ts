import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  model,
  signal,
} from '@angular/core';
import {
  coordinatesOf,
  type Itinerary,
  MAP_APPS,
  mapLinks,
  pointOnLeg,
  stopNumbers,
  stripMap,
  type StripLeg,
  stripSpots,
} from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { busColour, busInk } from '../graph/graph-view';
import { TileMap } from '../tile-map/tile-map';
import { freeCorner } from './free-corner';
import { minuteLabels } from './minute-labels';
import { boxOf, dotOf, placeLabels } from './place-labels';
import type { StripVehicle } from './strip-vehicle';
import { words } from './strip-words';

/** Small; and large as part of the window, so that the graph below stays in sight. Pixels. */
const LOW = 128;
const LARGE = { part: 0.26, least: 170, most: 280 };
/** About as much room as the buttons take, with what is around them; one beside the other over tiles. */
const BUTTON = { width: 124, height: 44 };
/** Shares of a road at which it is looked whether buttons cover it. */
const ALONG = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** How large a vehicle is drawn. */
const VEHICLE = 16;

/**
 * The places of an itinerary as a sketch without network; large also over map tiles, where a provider is set up and its
 * tiles come, and with links that open each place in the phone's own map.
 */
@Component({
  selector: 'yc-strip-map',
  imports: [Icon, TileMap],
  templateUrl: './strip-map.html',
  styleUrl: './strip-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StripMapView {
  readonly itinerary = input.required<Itinerary>();
  /** Stops with a conflict. */
  readonly troubled = input<ReadonlySet<string>>(new Set());
  /** The stop that is looked at. */
  readonly stop = model<string>();
  /** Vehicles on their way or standing; nothing while only a plan is shown. */
  readonly riding = input<readonly StripVehicle[]>([]);
  /** The vehicle that is looked at. */
  readonly vehicle = input<{ id: string; number: number }>();

  protected readonly w = words;
  protected readonly apps = MAP_APPS;
  protected readonly large = signal(false);
  private readonly provider = inject(Data).reading('/meetings/{meetingId}/map-tiles', {
    path: { meetingId: inject(MeetingContext).id() },
  });
  /** Whose tiles there are to draw on. */
  protected readonly source = computed(() => (this.provider.value()?.urls.length ? this.provider.value() : undefined));
  /** Why the sketch is shown large although there are tiles: somebody wants it, or none came. */
  protected readonly sketch = signal<'wanted' | 'failed' | undefined>(undefined);
  protected readonly located = computed(() => this.places().some(({ links }) => links));
  protected readonly tiled = computed(() => this.large() && !!this.source() && this.located() && !this.sketch());
  protected readonly width = signal(720);
  private readonly window = signal(innerHeight);
  protected readonly height = computed(() =>
    this.large() ? Math.min(LARGE.most, Math.max(LARGE.least, Math.round(this.window() * LARGE.part))) : LOW,
  );
  protected readonly map = computed(() => stripMap(this.itinerary(), this.width(), this.height()));
  /** Where the buttons cover no place. */
  protected readonly tools = computed(() => {
    const { points, legs } = this.map();
    const roads = legs.flatMap(leg => ALONG.map(share => pointOnLeg(leg, share)));
    const width = this.large() && this.source() ? 2 * BUTTON.width : BUTTON.width;
    const sketch = { width: this.width(), height: this.height() };
    return freeCorner(
      points.map(({ x, y }) => [x, y] as const),
      roads,
      sketch,
      { ...BUTTON, width },
    );
  });
  protected readonly places = computed(() => {
    const itinerary = this.itinerary();
    const numbers = stopNumbers(itinerary);
    const { points } = this.map();
    const named = points.map(point => {
      const stop = itinerary.stops.find(({ id }) => id === point.place);
      const name = stop?.name ?? (point.place === 'end' ? itinerary.end.place : itinerary.start.place);
      const links = mapLinks({ ...coordinatesOf(itinerary, point.place), name });
      return { ...point, name, number: numbers.get(point.place), stop: !!stop, meal: stop?.kind === 'meal', links };
    });
    const labels = placeLabels(named, this.width(), this.height(), this.tools().box);
    return named.map((one, i) => ({ ...one, label: labels[i]! }));
  });

  /** The minutes of the roads, where they cover no place, no name and no button. */
  protected readonly minutes = computed(() => {
    const taken = [...this.places().flatMap(place => [dotOf(place), boxOf(place.label, place.name)]), this.tools().box];
    const legs = this.map().legs.flatMap(leg => {
      if (leg.minutes === undefined) return [];
      return [{ leg, text: leg.homeward ? words.direct(leg.minutes) : words.minutes(leg.minutes) }];
    });
    const labels = minuteLabels(legs, taken, { width: this.width(), height: this.height() });
    return legs.flatMap(({ text }, i) => (labels[i] ? [{ text, ...labels[i] }] : []));
  });

  protected readonly spots = computed(() => {
    const riding = this.riding();
    return stripSpots(this.map(), riding, VEHICLE).map((spot, i) => {
      const { from, to } = riding[i]!;
      // Those that stand keep off the name of their place.
      const place = from === to ? this.places().find(one => one.place === to) : undefined;
      const y = place && place.label.y < place.y ? 2 * place.y - spot.y : spot.y;
      return { ...spot, y, ...riding[i]! };
    });
  });
  protected readonly size = VEHICLE;
  protected readonly ink = busInk;
  protected readonly colour = busColour;

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const element = this.host.nativeElement;
      const watch = new ResizeObserver(() => {
        this.width.set(Math.max(320, element.clientWidth));
        this.window.set(innerHeight);
      });
      watch.observe(element);
      destroyed.onDestroy(() => watch.disconnect());
    });
  }

  protected curve({ a, c1, c2, b }: StripLeg): string {
    return `M${a.join(' ')}C${c1.join(' ')} ${c2.join(' ')} ${b.join(' ')}`;
  }

  protected pick(place: { place: string; stop: boolean }): void {
    if (place.stop) this.stop.set(place.place);
  }
}
