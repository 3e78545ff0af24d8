import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ItineraryDto } from '@yicheng/contracts';
import { Icon, Toasts } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { AnnouncementDraft } from './announcement-draft';
import { words } from './announcement-words';

/** Writes an announcement: to whom, how many they are, the text, and one button that names the count. */
@Component({
  selector: 'yc-announcement-composer',
  imports: [FormsModule, Icon],
  providers: [AnnouncementDraft],
  templateUrl: './announcement-composer.html',
  styleUrl: './announcement-composer.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementComposer {
  private readonly data = inject(Data);
  private readonly toasts = inject(Toasts);
  private readonly path = { meetingId: inject(MeetingContext).id() };
  protected readonly draft = inject(AnnouncementDraft);
  protected readonly w = words;
  /** It was sent to so many. */
  readonly sent = output<number>();
  protected readonly listing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  private readonly vehicleRows = this.data.collection('vehicle', '/meetings/{meetingId}/vehicles', { path: this.path });
  private readonly itineraries = this.data.collection<'/meetings/{meetingId}/itineraries', ItineraryDto>(
    'itinerary',
    '/meetings/{meetingId}/itineraries',
    { path: this.path },
  );
  private readonly unitRows = this.data.rows('/units', { query: { ...this.path, having: 'people' } }, [
    'unit',
    'attendee',
    'roster-import',
  ]);
  protected readonly vehicles = computed(() => [...this.vehicleRows.items()].sort((a, b) => a.number - b.number));
  protected readonly stops = computed(() => this.itineraries.items().flatMap(({ stops }) => stops));
  protected readonly units = computed(() => this.unitRows.value());
  protected readonly chosenUnits = computed(() => {
    const ids = this.draft.audience().unitIds ?? [];
    return this.units().filter(({ id }) => ids.includes(id));
  });
  /** Why it cannot be sent yet. */
  protected readonly hint = computed(() => {
    if (this.draft.size() === 0) return words.nobody();
    return this.draft.text().trim() ? '' : words.noText();
  });

  protected addUnit(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.draft.toggle('unitIds', select.value);
    select.value = '';
  }

  protected async send(): Promise<void> {
    if (this.hint() || this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    try {
      const people = await this.draft.send();
      this.toasts.show(words.sent(people));
      this.sent.emit(people);
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  protected async copy(): Promise<void> {
    const done = await navigator.clipboard?.writeText(this.draft.text().trim()).then(
      () => true,
      () => false,
    );
    this.toasts.show(done ? words.copied() : words.notCopied());
  }
}
