import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { newId } from '@yicheng/client';
import type { Schemas } from '@yicheng/contracts/client';
import { estimateMinutes } from '@yicheng/domain';
import { defineWords, formatMoment, formatTime } from '@yicheng/ui/kit-free';
import { words as appWords } from '../app-words';
import { PageTop } from '../page-top';
import { Kept } from '../platform/kept';
import { MyProgramme } from '../platform/my-programme';
import { Pass } from '../platform/pass';
import { Standing } from '../standing';
import { MyNotes } from './my-notes';
import { type UnsavedText, UnsavedTexts } from './unsaved-text';

const words = defineWords({
  title: ['发言稿', 'Speaker note'],
  text: ['发言稿正文', 'Text of the speaker note'],
  place: ['写在这里，一行一段。', 'Write here, one paragraph a line.'],
  estimate: [
    (minutes: string, slot: number) => `约 ${minutes} 分，时限 ${slot} 分`,
    (minutes: string, slot: number) => `About ${minutes} min of ${slot}`,
  ],
  over: [(minutes: string) => `超出 ${minutes} 分`, (minutes: string) => `${minutes} min over`],
  draft: ['草稿', 'Draft'],
  submitted: ['已提交', 'Submitted'],
  returned: ['已退回', 'Returned'],
  approved: ['已审定', 'Approved'],
  submit: ['提交', 'Submit'],
  submitWhy: ['提交后会务组和秘书可以看到。', 'Organizers and secretaries can read it once submitted.'],
  takeBack: ['收回修改', 'Take back to edit'],
  takeBackWhy: ['一旦修改即收回为草稿，改好后再提交。', 'Editing makes it a draft again, until you submit it anew.'],
  approvedWhy: [
    '审定的稿子不能再改。需要修改，请会务组退回。',
    'An approved text cannot be changed. Ask the organizers to return it.',
  ],
  saved: [(time: string) => `已保存 ${time}`, (time: string) => `Saved ${time}`],
  saving: ['正在保存', 'Saving'],
  local: ['已存在这部手机上，有信号后自动上传', 'Kept on this phone; uploaded when there is a signal'],
  conflict: [
    '这篇稿子在别处也改过。选一份留下，另一份可先复制。',
    'This text was also changed elsewhere. Choose which stays; copy the other first if you need it.',
  ],
  elsewhere: ['别处改的段落', 'Paragraphs changed elsewhere'],
  whole: ['别处的全文', 'The whole text from elsewhere'],
  refused: [
    (why: string) => `没有被接受：${why}。写的内容还在。`,
    (why: string) => `Not accepted: ${why}. Your text is kept.`,
  ],
});

/** The paragraphs of a text that another does not have. */
const newParagraphs = (text: string, other: string): string => {
  const known = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter(paragraph => !known.has(paragraph))
    .join('\n');
};

/** How long typing rests before it is saved, milliseconds. */
const REST = 700;

/** A speaker's text for one item or stop: saved while it is typed, its length beside the slot. */
@Component({
  selector: 'yc-note-page',
  imports: [PageTop, Standing],
  templateUrl: './note-page.html',
  styleUrl: './note-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotePage {
  private readonly kept = inject(Kept);
  private readonly programme = inject(MyProgramme);
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  /** The agenda item or stop it is said at. */
  readonly placeId = input.required<string>();
  readonly notes = inject(MyNotes);
  readonly w = words;
  readonly app = appWords;
  readonly text = signal('');
  readonly takenBack = signal(false);
  private readonly dirty = signal(false);
  private readonly unsaved = inject(UnsavedTexts);
  /** The row as it was when typing began. */
  private over: UnsavedText['over'];
  private timer?: ReturnType<typeof setTimeout>;

  readonly slot = computed(() =>
    this.programme.value()?.speaking.find(one => (one.itemId ?? one.stopId) === this.placeId()),
  );
  readonly note = computed(() => this.notes.of(this.placeId()));
  readonly when = computed(() => {
    const start = this.slot()?.start;
    return start ? formatMoment(start, this.programme.zone()) : '';
  });
  readonly length = computed(() => {
    const slot = this.slot()?.minutes ?? 0;
    const minutes = estimateMinutes(this.text());
    const over = Math.round((minutes - slot) * 10) / 10;
    return { text: words.estimate(String(minutes), slot), over: slot && over > 0 ? words.over(String(over)) : '' };
  });
  readonly status = computed(() => (this.note()?.status ?? 'draft') as Schemas['SpeakerNoteDto']['status'] & string);
  readonly statusName = computed(() => {
    const names = {
      draft: words.draft,
      submitted: words.submitted,
      returned: words.returned,
      approved: words.approved,
    };
    return names[this.status() as keyof typeof names]();
  });
  readonly editable = computed(() => {
    const status = this.status();
    return status === 'draft' || status === 'returned' || (status === 'submitted' && this.takenBack());
  });
  private readonly queued = computed(() =>
    this.kept.writes().filter(write => write.kind === 'note' && write.rowId === this.note()?.id),
  );
  readonly conflict = computed(() => {
    const write = this.queued().find(one => one.state === 'conflict');
    const { ours, theirs } = write?.conflict?.clashes[0] ?? {};
    if (!write) return undefined;
    return {
      id: write.id,
      theirs: String(theirs ?? ''),
      differs: newParagraphs(String(theirs ?? ''), String(ours ?? '')),
    };
  });
  readonly refused = computed(() => {
    const problem = this.queued().find(one => one.state === 'refused')?.problem;
    return problem ? words.refused(problem.detail ?? problem.title) : '';
  });
  readonly saved = computed(() => {
    if (this.conflict()) return appWords.choose();
    if (this.dirty()) return words.saving();
    if (this.queued().length) return this.kept.outbox()?.offline ? words.local() : words.saving();
    const at = this.note()?.updatedAt;
    return at ? words.saved(formatTime(at, this.programme.zone())) : '';
  });

  constructor() {
    effect(() => {
      const note = this.note();
      untracked(() => {
        if (!this.dirty() && note) this.text.set(note.text);
      });
    });
    effect(() => {
      const kept = this.unsaved.of(this.placeId());
      if (!kept || this.notes.known.value() === undefined) return;
      untracked(() => this.takeUp(kept));
    });
    addEventListener('pagehide', () => void this.save());
  }

  type(event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    const note = this.note();
    if (!this.dirty()) this.over = note && { text: note.text, version: note.version };
    this.text.set(text);
    this.dirty.set(true);
    this.unsaved.keep(this.placeId(), { text, ...(this.over ? { over: this.over } : {}) });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), REST);
  }

  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.dirty()) return;
    const text = this.text();
    const note = this.note();
    await (note ? this.replace({ ...note, ...this.over }, text) : this.create(text));
    this.over = undefined;
    if (this.text() !== text) return;
    this.dirty.set(false);
    this.unsaved.forget(this.placeId());
  }

  async submit(): Promise<void> {
    await this.save();
    const note = this.note();
    if (!note) return;
    this.takenBack.set(false);
    const path = `/meetings/${this.meetingId}/notes/${note.id}/submit`;
    await this.kept.write({ kind: 'note', rowId: note.id, verb: 'post', path, body: { version: note.version } });
  }

  /** Goes on with what was typed when the page went away. */
  private takeUp({ text, over }: UnsavedText): void {
    if (this.dirty()) return;
    this.over = over;
    this.text.set(text);
    this.takenBack.set(true);
    this.dirty.set(true);
    void this.save();
  }

  choose(writeId: string, choice: 'ours' | 'theirs'): void {
    this.dirty.set(false);
    void this.kept.resolve(writeId, choice);
  }

  private async create(text: string): Promise<void> {
    const id = newId();
    const place = this.slot()?.stopId ? { stopId: this.placeId() } : { itemId: this.placeId() };
    const body = { id, ...place, text };
    await this.kept.write({ kind: 'note', rowId: id, verb: 'post', path: `/meetings/${this.meetingId}/notes`, body });
  }

  private async replace(note: Schemas['SpeakerNoteDto'], text: string): Promise<void> {
    const { id, itemId, stopId, version } = note;
    const base = { ...(itemId ? { itemId } : {}), ...(stopId ? { stopId } : {}), text: note.text };
    const path = `/meetings/${this.meetingId}/notes/${id}`;
    const fields = ['itemId', 'stopId', 'text'];
    const body = { ...base, text, version };
    await this.kept.write({ kind: 'note', rowId: id, verb: 'put', path, base, body, fields, text: ['text'] });
  }
}
