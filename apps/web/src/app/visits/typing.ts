import { linkedSignal, type Signal, type WritableSignal } from '@angular/core';

/** Text that is typed over a shown value: what others save meanwhile waits until the field is left. */
export class Typing {
  readonly text: WritableSignal<string>;
  /** What was shown when somebody began to type. */
  private began: string | undefined;

  constructor(private readonly shown: Signal<string>) {
    this.text = linkedSignal<string, string>({
      source: shown,
      computation: (value, previous) => (this.began !== undefined && previous ? previous.value : value),
    });
  }

  type(text: string): void {
    this.began ??= this.shown();
    this.text.set(text);
  }

  /** The field is left. Where nothing of one's own stands in it, what others saved meanwhile is shown now. */
  leave(): void {
    if (this.text().trim() === this.began) this.text.set(this.shown());
    this.began = undefined;
  }

  /** Gives up what was typed; answers whether there was anything. */
  restore(): boolean {
    this.began = undefined;
    if (this.text() === this.shown()) return false;
    this.text.set(this.shown());
    return true;
  }
}
