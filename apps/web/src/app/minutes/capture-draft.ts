import type { RemarkDto } from '@yicheng/contracts';

/** A line that is not yet recorded, kept so that a reload loses no character. */
export interface CaptureDraft {
  line: string;
  speakerId?: string;
  /** What somebody chose instead of following the programme; empty for no place. */
  placeId?: string;
  /** When the first character was typed, or the time somebody put there. */
  at?: string;
  /** Taken down word for word. */
  quote?: boolean;
}

/** A remark being edited in place. */
export interface EditDraft {
  id: string;
  text: string;
  /** The remark as it was when the edit began. */
  before: RemarkDto;
}

/** What the desk of one meeting keeps of unfinished text. */
export interface DeskDraft {
  capture: CaptureDraft;
  edit?: EditDraft;
}

const empty = (): DeskDraft => ({ capture: { line: '' } });

/**
 * Unfinished text goes to the browser's local storage at every character, since that is the one store that
 * is written before the next line runs: a tab that is closed in the middle of a word loses nothing.
 */
export class DeskDrafts {
  constructor(
    private readonly key: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage,
  ) {}

  read(): DeskDraft {
    try {
      const stored = JSON.parse(this.storage.getItem(this.key) ?? 'null') as DeskDraft | null;
      return typeof stored?.capture?.line === 'string' ? stored : empty();
    } catch {
      return empty();
    }
  }

  write(draft: DeskDraft): void {
    try {
      const { capture, edit } = draft;
      if (!edit && capture.line === '' && !capture.speakerId && capture.placeId === undefined)
        this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(draft));
    } catch {
      // A full or forbidden storage must not stop anybody from typing.
    }
  }
}
