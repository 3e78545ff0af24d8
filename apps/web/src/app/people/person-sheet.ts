import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { phoneTrouble, REPLIES, SEXES } from '@yicheng/domain';
import { Dialog, forgetTyped, keepTyped, recallTyped, Toasts } from '@yicheng/ui';
import { PeopleStore } from './people-store';
import { PersonAnswer } from './person-answer';
import { changeOf, draftName, draftOf, type KeptDraft, type PersonDraft } from './person-draft';
import { PersonLink } from './person-link';
import { phoneWord } from './phone-words';
import { replyWords, sexWords, words } from './people-words';

/** One person: everything that is known of them, their personal link, and the way off the roster. */
@Component({
  selector: 'yc-person-sheet',
  imports: [Dialog, PersonAnswer, PersonLink],
  templateUrl: './person-sheet.html',
  styles: `
    fieldset {
      border: 0;
      min-width: 0;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
    }
    .two > .all {
      grid-column: 1 / -1;
    }
    .part {
      display: block;
      margin-top: 20px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    .kept {
      margin-bottom: 16px;
    }
    .foot {
      justify-content: space-between;
      margin-top: 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonSheet {
  readonly store = inject(PeopleStore);
  private readonly toasts = inject(Toasts);
  /** Who; nobody yet when somebody is added. */
  readonly id = input<string>();
  readonly startUnit = input<string>();
  readonly closed = output();

  readonly w = words;
  readonly replyWords = replyWords;
  readonly sexWords = sexWords;
  readonly replies = REPLIES;
  readonly sexes = SEXES;
  readonly person = computed(() => (this.id() ? this.store.byId().get(this.id()!) : undefined));
  private readonly keptAs = computed(() => draftName(this.store.meeting.id(), this.id()));
  private readonly kept = computed(() => recallTyped<KeptDraft>(this.keptAs()));
  /** The fields somebody typed in, with what they typed; kept until it is saved or given up. */
  readonly typed = linkedSignal<Partial<PersonDraft>>(() => this.kept()?.typed ?? {});
  readonly isTyped = computed(() => {
    const shown = this.shown();
    return Object.entries(this.typed()).some(([field, value]) => value !== shown[field as keyof PersonDraft]);
  });
  /** Whether the sheet opened with what an earlier time left unsaved. */
  readonly wasKept = linkedSignal(() => this.kept() !== undefined);
  /** As the person was when the typing began: what others change meanwhile is merged, not lost. */
  private readonly from = linkedSignal<
    { row?: AttendeeDto; typing: boolean; kept?: AttendeeDto },
    AttendeeDto | undefined
  >({
    source: () => ({
      row: this.id() ? this.store.attendees.get(this.id()!) : undefined,
      typing: Object.keys(this.typed()).length > 0,
      kept: this.kept()?.from,
    }),
    computation: ({ row, typing, kept }, previous) => {
      if (!typing) return row;
      return previous?.value?.id === row?.id && previous ? previous.value : (kept ?? row);
    },
  });
  private readonly shown = computed(() => {
    const start = this.startUnit() ? this.store.unitById().get(this.startUnit()!)?.name : '';
    return draftOf(this.person(), start);
  });
  readonly draft = computed<PersonDraft>(() => ({ ...this.shown(), ...this.typed() }));
  readonly phoneWhy = computed(() => {
    const { phone } = this.draft();
    return phoneWord(phoneTrouble({ phone: phone.trim(), phoneProblem: this.person()?.phoneProblem }));
  });
  readonly missing = signal(false);
  readonly mayEdit = computed(() => this.store.meeting.can('attendee.edit') && !this.store.meeting.readOnly());
  readonly unitName = computed(() => this.person()?.posts[0]?.unit ?? '');

  constructor() {
    // Only what is typed is kept; a sheet that was just looked at leaves nothing behind.
    effect(() => {
      const [name, typed, from] = [this.keptAs(), this.typed(), this.from()];
      if (this.isTyped()) keepTyped(name, { typed, from, open: true } satisfies KeptDraft);
      else forgetTyped(name);
    });
  }

  set(field: keyof PersonDraft, value: string): void {
    this.missing.set(false);
    this.typed.update(typed => ({ ...typed, [field]: value }));
  }

  async save(): Promise<void> {
    const name = this.draft().name.trim();
    this.missing.set(!name);
    if (!name) return;
    const from = this.from();
    const typed = from ? this.typed() : this.draft();
    const body = changeOf(typed, from, this.store.units());
    if (from && this.isTyped()) await this.store.attendees.replace(from.id, body, { from, label: words.saved(name) });
    if (!from) await this.store.attendees.create(body, { label: words.added(name) });
    this.giveUp();
    this.closed.emit();
  }

  /** Closes; what was typed is kept for the next time. */
  leave(): void {
    if (this.isTyped()) {
      const left: KeptDraft = { typed: this.typed(), from: this.from(), open: false };
      keepTyped(this.keptAs(), left);
      this.toasts.show(words.keptTyped());
    }
    this.closed.emit();
  }

  giveUp(): void {
    this.typed.set({});
    this.wasKept.set(false);
    this.missing.set(false);
    forgetTyped(this.keptAs());
  }

  async remove(): Promise<void> {
    const person = this.person();
    if (!person) return;
    this.giveUp();
    this.closed.emit();
    await this.store.attendees.remove(person.id, { label: words.removed(person.name) });
  }
}
