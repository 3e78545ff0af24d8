import { type ConnectedPosition, OverlayModule } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isExpected, LINK_STATES, type LinkState, PEOPLE_ORDERS, type ReplyState } from '@yicheng/domain';
import { Bus, Denied, Dialog, Empty, ErrorNote, formatCount, Icon, Offline, recallTyped, Skeleton } from '@yicheng/ui';
import { PassStates } from '../platform/pass-states';
import { Undo } from '../platform/undo';
import { LinksDialog } from './links/links-dialog';
import { linkStateWords, words as linkWords } from './links/links-words';
import { type Asked, type Filter, NONE, PeopleFilter } from './people-filter';
import { PeopleStore } from './people-store';
import { PeopleTable } from './people-table';
import { draftName, type KeptDraft } from './person-draft';
import { PersonSheet } from './person-sheet';
import { orderWords, replyWords, words } from './people-words';
import { ShownPhones } from './shown-phones';
import { UnitTree } from './unit-tree';

/** The roster: units, filters, the table, what is done with a selection. Every filter and the open person are in the address. */
@Component({
  selector: 'yc-people-page',
  imports: [
    Bus,
    Denied,
    Dialog,
    Empty,
    ErrorNote,
    Icon,
    LinksDialog,
    Offline,
    OverlayModule,
    PeopleTable,
    PersonSheet,
    RouterLink,
    Skeleton,
    UnitTree,
  ],
  providers: [PassStates, PeopleStore, PeopleFilter, ShownPhones],
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
  host: { class: 'canvas', '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  readonly store = inject(PeopleStore);
  readonly filter = inject(PeopleFilter);
  readonly phones = inject(ShownPhones);
  readonly passes = inject(PassStates);
  readonly undoing = inject(Undo);
  private readonly router = inject(Router);

  readonly person = input<string>();
  readonly unit = input<string>();
  readonly status = input<string>();
  readonly category = input<string>();
  readonly vehicle = input<string>();
  readonly link = input<string>();
  readonly order = input<string>();
  readonly q = input<string>();

  readonly w = words;
  readonly replyWords = replyWords;
  readonly orderWords = orderWords;
  readonly linkWords = linkWords;
  readonly linkStateWords = linkStateWords;
  readonly orders = PEOPLE_ORDERS;
  readonly linkStates = LINK_STATES;
  readonly none = NONE;
  readonly nobody: ReadonlySet<string> = new Set();
  readonly above: ConnectedPosition[] = [
    { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -8 },
  ];
  readonly count = formatCount;
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly choosing = signal(false);
  /** For whom links are being made, while they are. */
  readonly linking = signal<readonly string[] | undefined>(undefined);
  readonly typed = linkedSignal(() => this.q() ?? '');
  /** Whether somebody is being added; after a reload in the middle of it, again. */
  readonly adding = signal(recallTyped<KeptDraft>(draftName(this.store.meeting.id(), undefined))?.open ?? false);
  readonly exportLink = computed(() => {
    const { unit, status, vehicle, q } = this.filter.asked();
    const query = Object.entries({
      unit: unit === NONE ? undefined : unit,
      status,
      vehicle: vehicle === NONE ? undefined : vehicle,
      q,
      order: this.filter.order(),
    })
      .flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
      .join('&');
    return `/api/v1/meetings/${this.store.meeting.id()}/attendees.xlsx?${query}`;
  });
  readonly total = computed(() => {
    const [shown, all] = [this.filter.shown().length, this.store.people().length];
    return shown === all ? words.count(formatCount(all)) : words.countOf(formatCount(shown), formatCount(all));
  });
  readonly whyNobody = computed(() => {
    const [only, ...others] = this.filter.hiding();
    return only && !others.length ? words.hides(this.told(only)) : words.eachHides();
  });
  readonly picked = computed(() => [...this.selected()].filter(id => this.store.byId().has(id)));
  /** Those of them who wait for an answer to their leave. */
  readonly asking = computed(() => this.picked().filter(id => this.store.byId().get(id)?.reply === 'leave-asked'));
  readonly mayLink = computed(() => this.passes.may && !this.store.meeting.readOnly());
  /** Who is expected and has no vehicle; whoever is on leave needs none. */
  readonly unplaced = computed(() => this.store.people().filter(one => isExpected(one) && !one.vehicleId).length);

  constructor() {
    effect(() => {
      const asked: Asked = {
        unit: this.unit(),
        status: this.status(),
        category: this.category(),
        vehicle: this.vehicle(),
        link: this.link(),
        order: this.order(),
        q: this.typed(),
      };
      this.filter.asked.set(asked);
    });
  }

  /** Puts filters into the address; null takes one away. */
  ask(asked: Partial<Record<keyof Asked, string | null>>): void {
    void this.router.navigate([], { queryParams: asked, queryParamsHandling: 'merge', replaceUrl: true });
  }

  search(text: string): void {
    this.typed.set(text);
    this.ask({ q: text || null });
  }

  clear(): void {
    this.typed.set('');
    this.ask({ unit: null, status: null, category: null, vehicle: null, link: null, q: null });
  }

  clearOne(filter: Filter): void {
    if (filter === 'q') this.search('');
    else this.ask({ [filter]: null });
  }

  /** What a filter asks for, in words. */
  told(filter: Filter): string {
    const asked = this.filter.asked();
    const value = asked[filter] ?? '';
    if (filter === 'status') return replyWords[value as ReplyState]?.() ?? value;
    if (filter === 'link') return linkStateWords[value as LinkState]?.() ?? value;
    if (filter === 'unit')
      return value === NONE ? words.elsewhere() : (this.store.unitById().get(value)?.name ?? words.unit());
    if (filter !== 'vehicle') return value;
    return value === NONE ? words.noVehicle() : words.editVehicle(this.store.vehicleById().get(value)?.number ?? 0);
  }

  open(id: string | undefined): void {
    this.adding.set(false);
    const link = this.store.meeting.link('people', ...(id ? [id] : []));
    void this.router.navigate(link, { queryParamsHandling: 'preserve' });
  }

  async assign(vehicleId: string | null): Promise<void> {
    const ids = this.picked();
    this.choosing.set(false);
    const number = vehicleId ? (this.store.vehicleById().get(vehicleId)?.number ?? 0) : 0;
    await this.store.assign(ids, vehicleId, vehicleId ? words.assigned(ids.length, number) : words.tookOff(ids.length));
  }

  async reply(reply: 'attending' | 'leave-approved'): Promise<void> {
    const ids = reply === 'attending' ? this.picked() : this.asking();
    const said = reply === 'attending' ? words.markedAttending : words.leaveApproved;
    await this.store.reply(ids, reply, said(ids.length));
  }

  linkAll(): void {
    this.linking.set(this.filter.shown().map(({ id }) => id));
  }

  loadOf(vehicleId: string): string {
    const load = this.store.loads().get(vehicleId);
    if (!load) return '';
    if (load.over) return words.over(load.over);
    return load.places === load.people ? words.full() : words.free(load.places - load.people);
  }

  key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, select, textarea, [role="dialog"]')) return;
    if (event.key === 'Escape' && this.selected().size) this.selected.set(new Set());
  }
}
