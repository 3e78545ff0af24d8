import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Picture, Stop } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { VisitsStore } from '../visits-store';
import { words } from '../visits-words';
import { Photos } from './photos';
import { pictureWords } from './picture-words';

const MOST = 12;

/** Photographs of what there is to see at a stop, with the words under them. */
@Component({
  selector: 'yc-stop-pictures',
  imports: [Icon, VisitCell],
  providers: [Photos],
  template: `
    <span class="lbl">{{ w.pictures() }}</span>
    <ul>
      @for (picture of pictures(); track picture.fileId; let i = $index) {
        <li>
          <img [src]="photos.src(picture.fileId)" [alt]="picture.caption ?? stop().name" loading="lazy" />
          <div class="row g4">
            <yc-visit-cell
              class="fill sp"
              kind="text"
              [optional]="true"
              [value]="picture.caption"
              [label]="w.captionOf(i + 1)"
              [placeholder]="w.caption()"
              [disabled]="!store.editable()"
              (saved)="describe(picture, $event)"
            />
            @if (store.editable()) {
              <button type="button" class="icb" [attr.aria-label]="w.remove(i + 1)" (click)="remove(picture)">
                <yc-icon name="trash" size="s" />
              </button>
            }
          </div>
          @if (photos.waiting().includes(picture.fileId)) {
            <span class="chip a wait">{{ w.waiting() }}</span>
          }
        </li>
      }
    </ul>
    @if (store.editable()) {
      @if (pictures().length < most) {
        <label class="btn sm add"
          ><yc-icon name="plus" size="s" />{{ w.add() }}
          <input
            #file
            class="sr"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp"
            (change)="add(file.files); file.value = ''"
        /></label>
      } @else {
        <span class="m f12">{{ w.full() }}</span>
      }
      <p class="m f12">{{ w.why() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    li {
      position: relative;
      margin-bottom: 8px;
    }
    img {
      display: block;
      width: 100%;
      aspect-ratio: 3 / 2;
      object-fit: cover;
      margin-bottom: 4px;
      border-radius: var(--r-sm);
      background: var(--sunken);
    }
    .wait {
      position: absolute;
      top: 6px;
      left: 6px;
    }
    .add {
      position: relative;
    }
    .add:focus-within {
      outline: 2px solid var(--pine-500);
      outline-offset: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopPictures {
  protected readonly store = inject(VisitsStore);
  protected readonly photos = inject(Photos);
  protected readonly w = pictureWords;
  protected readonly most = MOST;
  readonly stop = input.required<Stop>();
  protected readonly pictures = computed(() => this.stop().pictures ?? []);

  protected async add(files: FileList | null): Promise<void> {
    const { id } = this.stop();
    const fileIds = await this.photos.add([...(files ?? [])].slice(0, MOST - this.pictures().length));
    const now = this.store.open()?.stops.find(stop => stop.id === id)?.pictures ?? [];
    if (fileIds.length) this.set([...now, ...fileIds.map(fileId => ({ fileId }))]);
  }

  protected describe(picture: Picture, caption: unknown): void {
    const said = caption === undefined ? {} : { caption: String(caption) };
    this.set(this.pictures().map(one => (one === picture ? { fileId: one.fileId, ...said } : one)));
  }

  protected remove(picture: Picture): void {
    this.set(this.pictures().filter(one => one !== picture));
  }

  private set(pictures: Picture[]): void {
    const change = { pictures: pictures.length ? pictures : undefined };
    void this.store.changeStop(this.stop().id, change, words.changed(pictureWords.pictures()));
  }
}
