import { DragDropModule, type CdkDragDrop, moveItemInArray } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { minutesNeeded, type Placed } from '@yicheng/domain';
import { formatTime, Icon, PersonPicker } from '@yicheng/ui';
import { AgendaPeople } from '../agenda-people';
import { AgendaStore } from '../agenda-store';
import { words } from '../agenda-words';

/** Minutes a new speech gets. */
const SPEECH = 10;

/** The sub-items of an item in their order, with derived times; dragged, or moved with the arrows. */
@Component({
  selector: 'yc-running-order',
  imports: [DragDropModule, Icon, PersonPicker],
  templateUrl: './running-order.html',
  styleUrl: './running-order.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunningOrder {
  private readonly store = inject(AgendaStore);
  private readonly injector = inject(Injector);
  private readonly adder = viewChild<ElementRef<HTMLButtonElement>>('adder');
  private readonly picker = viewChild(PersonPicker);
  readonly people = inject(AgendaPeople);
  readonly placed = input.required<Placed>();
  readonly opened = output<string>();
  readonly w = words;
  readonly adding = signal(false);
  readonly editable = this.store.editable;

  readonly rows = computed(() =>
    this.placed().children.map(({ item, start, offset }) => {
      const speaker = item.speakers?.find(({ role }) => role !== 'chair') ?? item.speakers?.[0];
      const person = item.kind === 'speech' && speaker ? this.people.byId().get(speaker.attendeeId) : undefined;
      const over = this.store.findings().find(({ rule, subjects }) => rule === 'over-slot' && subjects[0] === item.id)
        ?.detail['over'];
      return {
        id: item.id,
        time: start ? formatTime(start, this.store.meeting.zone()) : `+${offset}`,
        name: person?.name ?? item.title,
        detail: person ? (person.detail ?? '') : '',
        minutes: item.minutes,
        over: over as number | undefined,
      };
    }),
  );
  readonly sum = computed(() => {
    const needed = minutesNeeded(this.placed());
    return words.orderSum(this.rows().length, needed, this.placed().item.minutes - needed);
  });

  /** Opens or shuts the search for whoever speaks next; it stays open for one after another. */
  toggle(): void {
    this.adding.update(adding => !adding);
    afterNextRender(() => this.picker()?.focus(), { injector: this.injector });
  }

  shut(): void {
    this.adding.set(false);
    this.adder()?.nativeElement.focus();
  }

  drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  key(event: KeyboardEvent, at: number): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!by || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const id = this.rows()[at]?.id;
    this.move(at, at + by);
    setTimeout(() => document.getElementById(`grip-${id}`)?.focus(), 60);
  }

  async addSpeaker(attendeeId: string): Promise<void> {
    await this.store.create({
      parentId: this.placed().item.id,
      kind: 'speech',
      title: words.speechOf(this.people.name(attendeeId)),
      minutes: SPEECH,
      speakers: [{ attendeeId, role: 'speaker' }],
      position: this.nextPosition(),
    });
  }

  async addStep(): Promise<void> {
    const parentId = this.placed().item.id;
    const position = this.nextPosition();
    const body = { parentId, kind: 'other' as const, title: words.stepTitle(), minutes: 5, position };
    this.opened.emit(await this.store.create(body));
  }

  private nextPosition(): number {
    return Math.max(-1, ...this.placed().children.map(({ item }) => item.position ?? 0)) + 1;
  }

  private move(from: number, to: number): void {
    const ids = this.rows().map(({ id }) => id);
    if (from === to || to < 0 || to >= ids.length || !this.editable()) return;
    moveItemInArray(ids, from, to);
    void this.store.reorder(this.placed().item.id, ids);
  }
}
