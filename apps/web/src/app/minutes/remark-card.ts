import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import type { RemarkDto } from '@yicheng/contracts';
import { type FindSayers, localTime } from '@yicheng/domain';
import { type DeskPerson, type Place, placeIdOf, saidAt } from './desk';
import { w } from './minutes-words';
import { PlaceChip } from './place-chip';
import { SpeakerField } from './speaker-field';
import { TimeChip } from './time-chip';

/** Where a remark stands on its way to the server; undefined when it is there. */
export type OnTheWay = 'pending' | 'refused' | 'conflict';

/** The text of a remark as somebody else left it; who did, and when. */
export interface OtherText {
  text: string;
  by?: string;
  at?: string;
}

/** What somebody changed in a remark. */
export type RemarkEdit = Pick<RemarkDto, 'speakerId' | 'said' | 'text' | 'form'>;

/** One remark: read, and edited in place. While it is edited nothing from elsewhere reaches the box. */
@Component({
  selector: 'yc-remark-card',
  imports: [PlaceChip, SpeakerField, TimeChip],
  templateUrl: './remark-card.html',
  styleUrl: './remark-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemarkCard {
  readonly remark = input.required<RemarkDto>();
  readonly people = input.required<readonly DeskPerson[]>();
  readonly find = input.required<FindSayers<DeskPerson>>();
  readonly places = input.required<readonly Place[]>();
  readonly zone = input.required<string>();
  readonly editable = input(false);
  readonly editing = input(false);
  /** The remark as it was when editing began, so that later changes elsewhere are seen as such. */
  readonly before = input<RemarkDto | undefined>();
  readonly onTheWay = input<OnTheWay | undefined>();
  /** The text an edit begins with: what an earlier page left unfinished, or the remark's. */
  readonly draftText = input<string | undefined>();
  /** The other side's text where both changed it. */
  readonly theirs = input<OtherText | undefined>();
  /** Whether the remark was deleted elsewhere while it is edited here. */
  readonly gone = input(false);

  readonly begun = output<void>();
  readonly drafted = output<string>();
  readonly saved = output<RemarkEdit>();
  readonly cancelled = output<void>();
  readonly removed = output<void>();
  readonly retried = output<void>();
  readonly chosen = output<'ours' | 'theirs'>();

  protected readonly w = w;
  protected readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly speakerId = linkedSignal(() => this.before()?.speakerId);
  protected readonly said = linkedSignal(() => this.before()?.said);
  protected readonly form = linkedSignal(() => this.before()?.form ?? 'summary');
  protected readonly changedElsewhere = computed(() => {
    const before = this.before();
    return before !== undefined && before.text !== this.remark().text;
  });
  protected readonly place = computed(() => this.placeOf(this.remark().said));
  protected readonly editedPlace = computed(() => this.placeOf(this.said()));
  protected readonly time = computed(() => this.timeOf(this.remark().said?.at ?? this.remark().createdAt));
  protected readonly editedAt = computed(() => this.said()?.at ?? this.remark().createdAt ?? new Date().toISOString());

  /** Puts the caret at the end of the text being edited. */
  focus(): void {
    const box = this.box()?.nativeElement;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) this.save();
    else if (event.key === 'Escape') this.cancelled.emit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected save(): void {
    const text = this.box()?.nativeElement.value.trim() ?? '';
    if (text === '') return;
    const [speakerId, said] = [this.speakerId(), this.said()];
    this.saved.emit({ ...(speakerId && { speakerId }), ...(said && { said }), text, form: this.form() });
  }

  protected setPlace(placeId: string | undefined): void {
    this.said.set(
      saidAt(
        this.places().find(({ id }) => id === placeId),
        this.editedAt(),
      ),
    );
  }

  protected setTime(instant: string | undefined): void {
    if (instant) this.said.set(saidAt(this.editedPlace(), instant));
  }

  protected timeOf(instant: string | undefined): string {
    return instant ? localTime(instant, this.zone()) : '';
  }

  private placeOf(said: RemarkDto['said']): Place | undefined {
    const placeId = placeIdOf(said);
    return placeId === undefined ? undefined : this.places().find(({ id }) => id === placeId);
  }
}
