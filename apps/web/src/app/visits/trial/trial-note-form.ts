import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TRIAL_TOPICS, type TrialTopic } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { Photos } from '../pictures/photos';
import { TrialStore } from './trial-store';
import { topicWord, trialWords } from './trial-words';

/** Notes and photos of where the trial run is. What is typed stays until it is kept. */
@Component({
  selector: 'yc-trial-note-form',
  imports: [Icon],
  template: `
    <h2>{{ w.note() }}</h2>
    <p class="f12 m">{{ w.about(store.where(store.here())) }}</p>
    <div class="row g8 topics" role="group" [attr.aria-label]="w.topic()">
      @for (one of topics; track one) {
        <button type="button" class="chip" [attr.aria-pressed]="topic() === one" (click)="topic.set(one)">
          {{ word(one) }}
        </button>
      }
    </div>
    @if (topic() === 'walk') {
      <label class="row g8 f13"
        ><span class="m">{{ w.walkMinutes() }}</span>
        <input
          #walked
          class="inp walk tn"
          type="number"
          inputmode="numeric"
          min="0"
          max="240"
          [value]="minutes() ?? ''"
          (input)="minutes.set(walked.value === '' ? undefined : walked.valueAsNumber)"
        />
      </label>
    }
    <textarea
      #text
      class="inp"
      rows="2"
      maxlength="300"
      [attr.aria-label]="w.noteHere()"
      [placeholder]="w.noteHere()"
      [value]="store.typed()"
      (input)="store.typed.set(text.value)"
    ></textarea>
    <div class="row g8">
      <label class="btn lg photo"
        ><yc-icon name="plus" size="s" />{{ w.photo() }}
        <input
          #file
          class="sr"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          (change)="take(file.files); file.value = ''"
      /></label>
      <button type="button" class="btn lg keep" [disabled]="!worth()" (click)="keep()">{{ w.keep() }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 16px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    .topics {
      flex-wrap: wrap;
    }
    .chip {
      min-height: 48px;
      padding: 0 14px;
      border-radius: 24px;
      font-size: 14px;
      border: 1px solid var(--line-2);
    }
    .walk {
      width: 96px;
      height: 48px;
    }
    .btn.lg {
      height: 48px;
    }
    .keep {
      flex: 1;
    }
    .photo {
      position: relative;
      cursor: pointer;
    }
    .photo:focus-within {
      outline: 2px solid var(--pine-500);
      outline-offset: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialNoteForm {
  protected readonly store = inject(TrialStore);
  protected readonly photos = inject(Photos);
  protected readonly w = trialWords;
  protected readonly word = topicWord;
  protected readonly topics = TRIAL_TOPICS;
  /** On the road it is about the road, at a place about turning and parking, until somebody says otherwise. */
  protected readonly topic = linkedSignal<boolean, TrialTopic>({
    source: () => this.store.here().to !== undefined,
    computation: driving => (driving ? 'road' : 'turning'),
  });
  protected readonly minutes = signal<number | undefined>(undefined);
  private readonly walked = computed(() => {
    const minutes = this.minutes();
    const whole = minutes !== undefined && Number.isFinite(minutes) ? Math.round(minutes) : undefined;
    return this.topic() === 'walk' && whole !== undefined && whole >= 0 && whole <= 240 ? whole : undefined;
  });
  protected readonly worth = computed(() => this.store.typed().trim() !== '' || this.walked() !== undefined);

  protected async keep(): Promise<void> {
    const [text, minutes] = [this.store.typed().trim(), this.walked()];
    if (!this.worth()) return;
    this.store.typed.set('');
    this.minutes.set(undefined);
    await this.store.note({
      topic: this.topic(),
      ...(text ? { text } : {}),
      ...(minutes === undefined ? {} : { minutes }),
    });
  }

  /** The files as they are now: the field is emptied at once, so that the same photo can be taken again. */
  protected async take(chosen: FileList | null): Promise<void> {
    const [topic, files] = [this.topic(), [...(chosen ?? [])]];
    const fileIds = await this.photos.add(files);
    if (fileIds.length) await this.store.note({ topic, fileIds });
  }
}
