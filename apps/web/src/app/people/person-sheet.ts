import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { AttendeeDto, PassStateDto } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import { REPLIES, SEXES } from '@yicheng/domain';
import { Dialog, formatMoment, Icon, Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { PeopleStore } from './people-store';
import { replyWords, sexWords, words } from './people-words';

interface Draft {
  name: string;
  unit: string;
  post: string;
  phone: string;
  category: string;
  sex: string;
  nationality: string;
  reply: string;
  note: string;
}

/** One person: everything that is known of them, their personal link, and the way off the roster. */
@Component({
  selector: 'yc-person-sheet',
  imports: [Dialog, Icon],
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
      margin-top: 20px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    .url {
      margin: 8px 0;
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
  private readonly api = inject(Api);
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
  /** As the person was when the sheet opened: what others change meanwhile is merged, not lost. */
  private readonly from = linkedSignal<string | undefined, AttendeeDto | undefined>({
    source: this.id,
    computation: id => (id ? this.store.attendees.get(id) : undefined),
  });
  readonly draft = linkedSignal<Draft>(() => this.blank());
  readonly missing = signal(false);
  readonly mayEdit = computed(() => this.store.meeting.can('attendee.edit') && !this.store.meeting.readOnly());
  readonly unitName = computed(() => this.person()?.posts[0]?.unit ?? '');

  private readonly made = viewChild<ElementRef<HTMLInputElement>>('made');
  readonly url = signal<string | undefined>(undefined);
  readonly copied = signal(false);
  readonly state = signal<PassStateDto | undefined>(undefined);
  readonly stateText = computed(() => {
    const state = this.state();
    return state && words.linkState(formatMoment(state.issuedAt, this.store.meeting.zone()), state.devices);
  });

  constructor() {
    queueMicrotask(() => void this.readState());
  }

  set(field: keyof Draft, value: string): void {
    this.missing.set(false);
    this.draft.update(draft => ({ ...draft, [field]: value }));
  }

  async save(): Promise<void> {
    const draft = this.draft();
    const name = draft.name.trim();
    this.missing.set(!name);
    if (!name) return;
    const body = this.bodyOf(draft, name);
    const from = this.from();
    if (from) await this.store.attendees.replace(from.id, body, { from, label: words.saved(name) });
    else await this.store.attendees.create(body, { label: words.added(name) });
    this.closed.emit();
  }

  async remove(): Promise<void> {
    const person = this.person();
    if (!person) return;
    this.closed.emit();
    await this.store.attendees.remove(person.id, { label: words.removed(person.name) });
  }

  async issue(): Promise<void> {
    const url = await this.attempt(() =>
      this.api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: this.path() }),
    );
    if (!url) return;
    this.copied.set(false);
    this.url.set(url.url);
    await this.readState();
    setTimeout(() => this.made()?.nativeElement.focus());
  }

  async end(): Promise<void> {
    await this.attempt(() =>
      this.api.call('delete', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: this.path() }),
    );
    this.url.set(undefined);
    this.state.set(undefined);
  }

  async makeLiaison(): Promise<void> {
    const person = this.person();
    const unitId = person?.posts[0]?.unitId;
    if (!person || !unitId) return;
    const done = await this.attempt(() =>
      this.api.call('post', '/meetings/{meetingId}/members', {
        path: { meetingId: this.store.meeting.id() },
        body: { attendeeId: person.id, role: 'liaison', unitId },
      }),
    );
    if (!done) return;
    this.toasts.show(words.liaisonDone(person.name, this.unitName()));
    await this.issue();
  }

  copy(url: string): void {
    void navigator.clipboard?.writeText(url).then(() => this.copied.set(true));
  }

  private path() {
    return { meetingId: this.store.meeting.id(), attendeeId: this.id()! };
  }

  private async readState(): Promise<void> {
    if (!this.id() || !this.store.meeting.can('pass.issue')) return;
    const state = await this.api
      .call('get', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: this.path() })
      .catch(() => undefined);
    this.state.set(state);
  }

  private async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      const why = error instanceof ProblemError ? (error.problem.detail ?? error.problem.title) : words.needOnline();
      this.toasts.show(`${words.notDone()} · ${why}`);
      return undefined;
    }
  }

  private blank(): Draft {
    const person = this.from();
    const start = this.startUnit() ? this.store.unitById().get(this.startUnit()!)?.name : '';
    return {
      name: person?.name ?? '',
      unit: person ? (person.posts[0]?.unit ?? '') : (start ?? ''),
      post: person?.posts[0]?.post ?? '',
      phone: person?.phone ?? '',
      category: person?.category ?? '',
      sex: person?.sex ?? '',
      nationality: person?.nationality ?? '',
      reply: person?.reply ?? 'named',
      note: person?.note ?? '',
    };
  }

  private bodyOf(draft: Draft, name: string): Partial<AttendeeDto> {
    const [first, ...others] = this.from()?.posts ?? [];
    const unit = draft.unit.trim();
    const known = this.store.units().find(({ name: full, aliases }) => full === unit || aliases.includes(unit));
    const at = unit === (first?.unit ?? '') && first ? first : { unitId: known?.id, unit: unit || undefined };
    const posts = unit || draft.post.trim() || others.length ? [{ ...at, post: draft.post.trim() }, ...others] : [];
    return {
      name,
      posts: posts.map(({ unitId, ...post }) => (unitId ? { unitId, ...post } : post)),
      // Null is how a phone is cleared.
      phone: (draft.phone.trim() || null) as string,
      category: draft.category.trim(),
      nationality: draft.nationality.trim(),
      note: draft.note.trim(),
      reply: draft.reply as AttendeeDto['reply'],
      ...(draft.sex ? { sex: draft.sex as AttendeeDto['sex'] } : {}),
    };
  }
}
