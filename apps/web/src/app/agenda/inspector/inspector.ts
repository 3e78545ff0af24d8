import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CdkMenuModule } from '@angular/cdk/menu';
import type { AgendaItemDto } from '@yicheng/contracts';
import { localDay, type Placed, VISIBILITIES, type Visibility, type AgendaKind } from '@yicheng/domain';
import { formatTime, Icon, Saved, type SavedState, StoredField } from '@yicheng/ui';
import { Sync } from '../../platform/sync';
import { AgendaStore } from '../agenda-store';
import { kindWords, visibilityWords, words } from '../agenda-words';
import { BoardView, KINDS } from '../board/board-view';
import { FindingWords } from '../findings/finding-words';
import { AudienceField } from './audience-field';
import { ItemFields, type Refused } from './item-fields';
import { PlaceField } from './place-field';
import { RunningOrder } from './running-order';
import { SpeakersField } from './speakers-field';

/** One item with all its fields; a change is made at once, and shows what it was in the release. */
@Component({
  selector: 'yc-agenda-inspector',
  imports: [AudienceField, CdkMenuModule, Icon, PlaceField, RunningOrder, Saved, SpeakersField, StoredField],
  providers: [ItemFields],
  templateUrl: './inspector.html',
  styleUrl: './inspector.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Inspector {
  readonly store = inject(AgendaStore);
  readonly view = inject(BoardView);
  readonly fields = inject(ItemFields);
  readonly say = inject(FindingWords);
  private readonly sync = inject(Sync);
  readonly placed = input.required<Placed>();
  /** Whether to put the cursor into the title: of an item just made. */
  readonly naming = input(false);
  /** The title was left: whoever comes back to it later is not in the middle of naming. */
  readonly named = output();
  readonly closed = output();
  readonly chosen = output<string>();
  readonly w = words;
  readonly kindWords = kindWords;
  readonly visibilityWords = visibilityWords;
  readonly kinds = KINDS;
  readonly visibilities = VISIBILITIES;
  private readonly titleBox = viewChild<ElementRef<HTMLInputElement>>('title');
  /** What stands in a field and could not be used: what to type instead. */
  readonly refused = signal<Partial<Record<Refused['field'], string>>>({});

  readonly item = computed(() => this.placed().item);
  readonly row = computed(() => this.store.list.get(this.item().id));
  private readonly id = computed(() => this.item().id);
  readonly zone = this.store.meeting.zone;
  readonly time = computed(() => (this.placed().start ? formatTime(this.placed().start!, this.zone()) : ''));
  readonly end = computed(() => (this.placed().end ? formatTime(this.placed().end!, this.zone()) : ''));
  readonly day = computed(() => (this.placed().start ? localDay(this.placed().start!, this.zone()) : ''));
  readonly otherwise = computed(() => this.view.only() ?? this.store.meeting.days()[0] ?? '');
  readonly former = computed(() => this.store.releasedPlaces().get(this.item().id));
  readonly formerTime = computed(() => {
    const start = this.former()?.start;
    return start && start !== this.placed().start ? formatTime(start, this.zone()) : '';
  });
  readonly formerMinutes = computed(() => {
    const minutes = this.former()?.item.minutes;
    return minutes && minutes !== this.item().minutes ? minutes : undefined;
  });
  readonly standing = computed<'unreleased' | 'changed' | 'released' | undefined>(() => {
    if (!this.store.releaseKnown()) return undefined;
    if (!this.former()) return 'unreleased';
    return this.store.changedIds().has(this.item().id) ? 'changed' : 'released';
  });
  readonly findings = computed(() => {
    const id = this.item().id;
    const found = this.placed().parent
      ? this.store.findings().filter(({ subjects }) => subjects.includes(id))
      : (this.store.findingsByBlock().get(id) ?? []);
    return found;
  });
  readonly conflicts = computed(() => this.findings().filter(({ severity }) => severity === 'error'));
  readonly isRefused = computed(() => Object.values(this.refused()).some(Boolean));
  readonly saved = computed<SavedState>(() => {
    const level = this.sync.level();
    return level === 'attention' ? 'failed' : level;
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => this.refused.set({}));
    });
    effect(() => {
      const box = this.titleBox()?.nativeElement;
      // One item after another may be made while this stays open.
      this.id();
      if (!this.naming() || !box) return;
      setTimeout(() => {
        box.focus();
        box.select();
      });
    });
  }

  /** Keeps what could not be used in the field and says why; Escape restores it. */
  take(field: Refused['field'], refused: Refused | undefined): void {
    this.refused.update(all => ({ ...all, [field]: refused?.hint }));
  }

  /** What Enter kept last, and where. */
  private kept: { box: HTMLInputElement; value: string } | undefined;

  /** Enter keeps what was typed, Escape restores what was there; where nothing was typed it goes back to the board. */
  keys(event: KeyboardEvent, field: Refused['field'], former: string): void {
    if (event.isComposing) return;
    const box = event.target as HTMLInputElement;
    if (event.key === 'Enter') {
      this.kept = { box, value: box.value };
      setTimeout(() => box.select());
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const isKept = this.kept?.box === box && this.kept.value === box.value;
    if (isKept || box.value === former) return this.closed.emit();
    box.value = former;
    this.take(field, undefined);
    box.select();
  }

  setKind(kind: string): void {
    this.fields.set(this.item().id, { kind: kind as AgendaKind });
  }

  setVisibility(visibility: string): void {
    this.fields.set(this.item().id, { visibility: visibility as Visibility });
  }

  setText(text: string, from: AgendaItemDto | undefined): void {
    this.fields.set(this.item().id, { text: text.trim() || null }, from);
  }

  restore(): void {
    const former = this.former()?.item;
    if (!former) return;
    const { id: _id, ...rest } = former;
    const { start = null, hallId = null, venueId = null, audience = null, text = null } = rest;
    const { kind, title, minutes, speakers = [], visibility = 'attendees' } = rest;
    this.fields.set(this.item().id, {
      start,
      hallId,
      venueId,
      audience,
      text,
      kind,
      title,
      minutes,
      speakers,
      visibility,
    });
  }

  async duplicate(): Promise<void> {
    const { id: _id, ...rest } = this.item();
    const { parentId, kind, title, start, minutes, hallId, venueId, speakers, audience, visibility, text } = rest;
    const body = { parentId, kind, title, start, minutes, hallId, venueId, speakers, audience, visibility, text };
    this.chosen.emit(await this.store.create(body));
  }

  remove(): void {
    const parent = this.placed().parent;
    void this.store.remove(this.item().id);
    if (parent) this.chosen.emit(parent.item.id);
    else this.closed.emit();
  }
}
