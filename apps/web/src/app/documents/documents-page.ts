import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { DocumentDto } from '@yicheng/contracts';
import { Denied, Empty, ErrorNote, formatMoment, Icon, Offline, Skeleton } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './documents-words';

/** What a document shows; when one of these changes, the list is asked again. */
const SOURCES = [
  'release',
  'attendee',
  'vehicle',
  'assignment',
  'meeting',
  'venue',
  'hall',
  'agenda-item',
  'itinerary',
];

/** What each kind of document holds. */
const HINTS = {
  handbook: 'handbookHint',
  agenda: 'agendaHint',
  'route-card': 'routeCardsHint',
  'day-paper': 'dayPaperHint',
  roster: 'rosterHint',
} as const;

/** The meeting's documents: what there is, what is out of date, one click to open. */
@Component({
  selector: 'yc-documents-page',
  imports: [Denied, Empty, ErrorNote, Icon, Offline, Skeleton],
  templateUrl: './documents-page.html',
  styleUrl: './documents-page.css',
  host: { class: 'canvas' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsPage {
  private readonly meeting = inject(MeetingContext);
  private readonly path = { meetingId: this.meeting.id() };
  readonly list = inject(Data).reading('/meetings/{meetingId}/documents', { path: this.path }, SOURCES);
  readonly w = words;
  readonly documents = computed<DocumentDto[]>(() => this.list.value()?.items ?? []);

  title({ kind }: Pick<DocumentDto, 'kind'>): string {
    const title = words[kind as keyof typeof HINTS];
    return title ? title() : kind;
  }

  hint({ kind }: DocumentDto): string {
    const hint = HINTS[kind as keyof typeof HINTS];
    return hint ? words[hint]() : '';
  }

  /** The address of a document; the roster is the people's own export. */
  address({ kind }: Pick<DocumentDto, 'kind'>): string {
    const meeting = `/api/v1/meetings/${this.path.meetingId}`;
    return kind === 'roster' ? `${meeting}/attendees.xlsx` : `${meeting}/documents/${kind}.pdf`;
  }

  when(at: string): string {
    return formatMoment(at, this.meeting.zone());
  }

  /** Opening makes it anew, so a moment later the list knows a fresh copy. */
  opened(): void {
    setTimeout(() => void this.list.reload(), 3000);
  }
}
