import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { localTime, type FindSayers, type Mention, parseRemarkLine, whatIsOn, withoutMention } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import type { CaptureDraft } from './capture-draft';
import { type Captured, type DeskPerson, type Place, saidAt } from './desk';
import { w } from './minutes-words';
import { PlaceChip } from './place-chip';
import { SpeakerMenu } from './speaker-menu';
import { TimeChip } from './time-chip';

const MOST_CANDIDATES = 8;

/**
 * The one line at the foot of the desk. The box belongs to whoever types: nothing is ever written into it
 * while they do, except when they pick a speaker, and keys that an input method is using are left alone.
 */
@Component({
  selector: 'yc-capture-line',
  imports: [Icon, PlaceChip, SpeakerMenu, TimeChip],
  templateUrl: './capture-line.html',
  styleUrl: './capture-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaptureLine {
  readonly people = input.required<readonly DeskPerson[]>();
  readonly find = input.required<FindSayers<DeskPerson>>();
  readonly places = input.required<readonly Place[]>();
  /** The current instant; moves on by itself. */
  readonly now = input.required<string>();
  readonly zone = input.required<string>();
  /** What an earlier page left unfinished. */
  readonly draft = input.required<CaptureDraft>();
  readonly drafted = output<CaptureDraft>();
  readonly record = output<Captured>();

  protected readonly w = w;
  protected readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly line = linkedSignal(() => this.draft().line);
  protected readonly speakerId = linkedSignal(() => this.draft().speakerId);
  protected readonly chosenPlace = linkedSignal(() => this.draft().placeId);
  protected readonly at = linkedSignal(() => this.draft().at);
  protected readonly quote = linkedSignal(() => this.draft().quote === true);
  protected readonly caret = signal(0);
  protected readonly composing = signal(false);
  protected readonly active = signal(0);
  /** Where the mention stands that somebody closed the list for. */
  protected readonly closedAt = signal<number | undefined>(undefined);
  protected readonly said = signal('');

  protected readonly on = computed(() => whatIsOn(this.places(), this.now())[0]);
  protected readonly place = computed(() => {
    const chosen = this.chosenPlace();
    return chosen === undefined ? this.on() : this.places().find(({ id }) => id === chosen);
  });
  protected readonly speaker = computed(() => this.people().find(({ id }) => id === this.speakerId()));
  protected readonly parsed = computed(() => parseRemarkLine(this.line(), this.caret(), this.people(), this.find()));
  /** The speaker the line itself names, before anybody picked one. */
  protected readonly named = computed(() => (this.speakerId() ? undefined : this.parsed().speaker));
  protected readonly open = computed(() => {
    const { open } = this.parsed();
    return open && open.start !== this.closedAt() && open.start < this.caret() && this.caret() <= open.end
      ? open
      : undefined;
  });
  /** Whom the list shows: who answers to what was typed, or whoever speaks now when nothing was typed yet. */
  protected readonly candidates = computed((): readonly DeskPerson[] => {
    const open = this.open();
    if (!open) return [];
    const speaking = this.on()?.speakerIds ?? [];
    if (open.query !== '') {
      const speaks = ({ id }: DeskPerson) => Number(speaking.includes(id));
      return [...open.candidates].sort((a, b) => speaks(b) - speaks(a)).slice(0, MOST_CANDIDATES);
    }
    return speaking.flatMap(id => this.people().find(person => person.id === id) ?? []).slice(0, MOST_CANDIDATES);
  });
  protected readonly timeText = computed(() => localTime(this.at() ?? this.now(), this.zone()));

  /** Puts the caret into the box. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  protected typed(): void {
    const { value } = this.box().nativeElement;
    if (this.line() === '' && value !== '' && this.at() === undefined) this.at.set(this.now());
    if (value === '' && !this.speakerId() && this.at() !== undefined && !this.timeWasSet) this.at.set(undefined);
    this.line.set(value);
    this.moved();
    this.active.set(0);
    this.said.set('');
    this.keep();
  }

  protected moved(): void {
    this.caret.set(this.box().nativeElement.selectionEnd);
  }

  protected key(event: KeyboardEvent): void {
    // 229: some input methods say so instead of isComposing on the key that ends the composition.
    if (event.isComposing || this.composing() || event.keyCode === 229) return;
    if (event.altKey && event.code === 'KeyQ') {
      event.preventDefault();
      return this.toggleQuote();
    }
    const shown = this.candidates();
    const picks = event.key === 'Enter' || event.key === 'Tab';
    if (shown.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.active.set((this.active() + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length);
    } else if (shown.length && picks && !event.shiftKey) {
      event.preventDefault();
      this.pick(shown[this.active()]!);
    } else if (this.open() && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.closedAt.set(this.open()!.start);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Backspace' && this.speakerId() && this.atStart()) {
      event.preventDefault();
      this.unpick();
    }
  }

  protected pick(person: DeskPerson): void {
    const open = this.open();
    if (!open) return;
    this.endComposition();
    this.speakerId.set(person.id);
    const { line, caret } = withoutMention(this.box().nativeElement.value, this.openIn(open));
    this.write(line, caret);
  }

  protected unpick(): void {
    this.speakerId.set(undefined);
    this.keep();
    this.focus();
  }

  protected setTime(instant: string | undefined): void {
    this.timeWasSet = instant !== undefined;
    this.at.set(instant);
    this.keep();
    this.focus();
  }

  protected setPlace(placeId: string | undefined): void {
    this.chosenPlace.set(placeId);
    this.keep();
    this.focus();
  }

  protected toggleQuote(): void {
    this.quote.update(quote => !quote);
    this.keep();
    this.focus();
  }

  private timeWasSet = false;

  private submit(): void {
    const { speaker, open, text } = this.parsed();
    if (!this.speakerId() && !speaker && open && open.candidates.length > 1 && open.start !== this.closedAt()) {
      this.box().nativeElement.setSelectionRange(open.end, open.end);
      this.moved();
      return this.said.set(w.whichOne(open.query));
    }
    const speakerId = this.speakerId() ?? speaker?.id;
    const words = this.speakerId() ? this.line().trim() : text;
    if (words === '') return this.said.set(w.writeFirst());
    const at = this.at() ?? this.now();
    const form = this.quote() ? 'quote' : 'summary';
    this.record.emit({ ...(speakerId && { speakerId }), text: words, said: saidAt(this.place(), at), form });
    this.quote.set(false);
    this.speakerId.set(undefined);
    this.at.set(undefined);
    this.timeWasSet = false;
    this.closedAt.set(undefined);
    this.write('', 0);
    this.said.set(w.recorded());
  }

  private atStart(): boolean {
    const { selectionStart, selectionEnd } = this.box().nativeElement;
    return selectionStart === 0 && selectionEnd === 0;
  }

  /** An input method may still be at work when somebody picks with the mouse; leaving the box ends it. */
  private endComposition(): void {
    if (!this.composing()) return;
    this.box().nativeElement.blur();
    this.focus();
  }

  /** The mention as it reads now that a composition has ended. */
  private openIn(open: Mention<DeskPerson>): { start: number; end: number } {
    const { value, selectionEnd } = this.box().nativeElement;
    return value === this.line() ? open : { start: open.start, end: Math.max(open.start + 1, selectionEnd) };
  }

  private write(line: string, caret: number): void {
    const box = this.box().nativeElement;
    box.value = line;
    box.setSelectionRange(caret, caret);
    box.focus();
    this.line.set(line);
    this.caret.set(caret);
    this.active.set(0);
    this.said.set('');
    this.keep();
  }

  private keep(): void {
    const [speakerId, placeId, at] = [this.speakerId(), this.chosenPlace(), this.at()];
    this.drafted.emit({
      line: this.line(),
      ...(speakerId && { speakerId }),
      ...(placeId !== undefined && { placeId }),
      ...(at && { at }),
      ...(this.quote() && { quote: true }),
    });
  }
}
