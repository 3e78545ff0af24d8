import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import {
  closer,
  CLOSEST,
  FARTHEST,
  type Itinerary,
  type MapPoint,
  type MapView,
  onMap,
  pointsOnMap,
  pushed,
  routeOnTiles,
  stopNumbers,
  stripSpots,
  tilesOf,
  type TileSource,
  tileStrip,
  tileUrl,
  viewOf,
} from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { busColour, busInk } from '../graph/graph-view';
import { placeLabels } from '../strip-map/place-labels';
import type { StripVehicle } from '../strip-map/strip-vehicle';
import { stopName } from '../visit-names';
import { words } from './tile-words';

/** How far an arrow key moves the map, pixels; with Shift a quarter of it. */
const STEP = 80;
/** Pixels that a wheel turns before the map comes one zoom closer. */
const NOTCH = 60;

let drawnMaps = 0;

/** Stops, drives and vehicles over a provider's map tiles. Only the tiles are asked for; everything else stays here. */
@Component({
  selector: 'yc-tile-map',
  imports: [Icon],
  templateUrl: './tile-map.html',
  styleUrl: './tile-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TileMap {
  readonly itinerary = input.required<Itinerary>();
  readonly source = input.required<TileSource>();
  /** Stops with a conflict. */
  readonly troubled = input<ReadonlySet<string>>(new Set());
  readonly riding = input<readonly StripVehicle[]>([]);
  /** The vehicle whose way is drawn in its colour. */
  readonly vehicle = input<{ id: string; number: number }>();
  /** The stop that is looked at. */
  readonly stop = model<string>();
  /** No tile came at all: the sketch does better. */
  readonly failed = output();

  protected readonly w = words;
  protected readonly closest = CLOSEST;
  protected readonly farthest = FARTHEST;
  protected readonly hint = `tile-map-${(drawnMaps += 1)}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly size = signal({ width: 720, height: 400 });

  private readonly points = computed(() => pointsOnMap(this.itinerary(), this.source().crs));
  /** Where somebody has pushed the map; undefined while it shows all places. */
  protected readonly own = linkedSignal<string, Pick<MapView, 'middle' | 'zoom'> | undefined>({
    source: () => `${this.itinerary().id} ${this.source().crs}`,
    computation: () => undefined,
  });
  protected readonly view = computed<MapView>(() => {
    const { width, height } = this.size();
    const own = this.own();
    return own ? { ...own, width, height } : viewOf([...this.points().values()], width, height, 56);
  });

  /** Which pictures came and which did not, by their key; another try makes the keys anew. */
  protected readonly answers = signal<ReadonlyMap<string, boolean>>(new Map());
  private readonly tries = signal(0);
  protected readonly tiles = computed(() => {
    const { urls, crs } = this.source();
    const tiles = tilesOf(this.view(), crs);
    return urls.flatMap((template, layer) =>
      tiles.map(tile => {
        const key = `${this.tries()} ${layer} ${tile.z} ${tile.x} ${tile.y} ${Math.round(tile.left / 4096)}`;
        return { ...tile, left: Math.round(tile.left), top: Math.round(tile.top), url: tileUrl(template, tile), key };
      }),
    );
  });
  /** Whether pictures of this part were refused or out of reach. */
  protected readonly missing = computed(() => this.tiles().some(({ key }) => this.answers().get(key) === false));

  protected readonly strip = computed(() => tileStrip(this.itinerary(), this.points(), this.view()));
  protected readonly places = computed(() => {
    const itinerary = this.itinerary();
    const numbers = stopNumbers(itinerary);
    const named = this.strip().points.map(point => ({
      ...point,
      name: stopName(itinerary, point.place),
      number: numbers.get(point.place),
      stop: itinerary.stops.some(({ id }) => id === point.place),
    }));
    const labels = placeLabels(named, this.view().width, this.view().height);
    return named.map((one, i) => ({ ...one, label: labels[i]! }));
  });
  protected readonly route = computed(() => {
    const vehicle = this.vehicle();
    const ways = vehicle ? routeOnTiles(this.itinerary(), this.points(), this.view(), vehicle.id) : [];
    return vehicle && ways.length ? { ways, number: vehicle.number, colour: busColour(vehicle.number) } : undefined;
  });

  private isPlaced({ from, to }: StripVehicle): boolean {
    return [from, to].every(place => this.points().has(onMap(this.itinerary(), place)));
  }
  protected readonly spots = computed(() => {
    const riding = this.riding().filter(one => this.isPlaced(one));
    return stripSpots(this.strip(), riding, 16).map((spot, i) => {
      const { from, to, number, guess } = riding[i]!;
      // Those that stand keep off the name of their place.
      const place = from === to ? this.places().find(one => one.place === onMap(this.itinerary(), to)) : undefined;
      const y = place && place.label.y < place.y ? 2 * place.y - spot.y : spot.y;
      return { x: spot.x, y, number, guess, colour: busColour(number), ink: busInk(number) };
    });
  });
  /** Vehicles that cannot be drawn, and places. */
  protected readonly unseen = computed(() =>
    this.riding()
      .filter(one => !this.isPlaced(one))
      .map(({ number }) => number),
  );
  protected readonly unplaced = computed(() => {
    const itinerary = this.itinerary();
    const all = ['start', ...itinerary.stops.map(({ id }) => id), onMap(itinerary, 'end')];
    return [...new Set(all)].filter(id => !this.points().has(id)).map(id => stopName(itinerary, id));
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const window = this.host.nativeElement.querySelector('.window')!;
      const measure = (): void =>
        this.size.set({ width: window.clientWidth || 720, height: window.clientHeight || 400 });
      const watch = new ResizeObserver(measure);
      measure();
      watch.observe(window);
      destroyed.onDestroy(() => watch.disconnect());
    });
    effect(() => {
      const answers = this.answers();
      const tiles = this.tiles();
      const none = tiles.length > 0 && tiles.every(({ key }) => answers.get(key) === false);
      if (none && ![...answers.values()].includes(true)) this.failed.emit();
    });
  }

  protected heard(key: string, came: boolean): void {
    this.answers.update(answers => new Map(answers).set(key, came));
  }

  protected again(): void {
    this.tries.update(n => n + 1);
  }

  /** Closer or farther, around the pointer where there is one. */
  protected zoom(by: number, at?: MouseEvent): void {
    if (at && (at.target as Element).closest('button')) return;
    this.look(closer(this.view(), by, at && this.pixel(at)));
  }

  private turned = 0;
  protected turn(event: WheelEvent): void {
    event.preventDefault();
    this.turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30);
    if (Math.abs(this.turned) < NOTCH) return;
    this.zoom(this.turned < 0 ? 1 : -1, event);
    this.turned = 0;
  }

  /** Where the hand holds the map. */
  protected grip: MapPoint | undefined;
  protected grab(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    this.grip = [event.clientX, event.clientY];
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }
  protected drag(event: PointerEvent): void {
    if (!this.grip) return;
    this.look(pushed(this.view(), event.clientX - this.grip[0], event.clientY - this.grip[1]));
    this.grip = [event.clientX, event.clientY];
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? STEP / 4 : STEP;
    const moves: Record<string, MapPoint> = {
      ArrowLeft: [step, 0],
      ArrowRight: [-step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const move = moves[event.key];
    if (move) this.look(pushed(this.view(), ...move));
    else if (event.key === '+' || event.key === '=') this.zoom(1);
    else if (event.key === '-') this.zoom(-1);
    else if (event.key === '0') this.own.set(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Brings a place into the window that was reached by keyboard beyond its edge. */
  protected show({ place, x, y }: { place: string; x: number; y: number }): void {
    const { width, height } = this.view();
    const point = this.points().get(place);
    if (point && (x < 0 || y < 0 || x > width || y > height)) this.own.set({ middle: point, zoom: this.view().zoom });
  }

  private look({ middle, zoom }: MapView): void {
    this.own.set({ middle, zoom });
  }

  private pixel({ clientX, clientY }: MouseEvent): MapPoint {
    const { left, top } = this.host.nativeElement.querySelector('.window')!.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  protected line(a: readonly [number, number], b: readonly [number, number]): string {
    return `M${a.join(' ')}L${b.join(' ')}`;
  }

  /** Where an arrow head lies on a drive, past its middle so that there and back do not cover each other. */
  protected arrow({ a, b }: { a: MapPoint; b: MapPoint }): string {
    const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    return `translate(${a[0] + (b[0] - a[0]) * 0.62} ${a[1] + (b[1] - a[1]) * 0.62}) rotate(${angle})`;
  }
}
