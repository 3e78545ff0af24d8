import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { HallDto, VenueDto } from '@yicheng/contracts';
import { readSeats } from '@yicheng/domain';
import { Empty, ErrorNote, Icon, Skeleton, StoredField } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './meetings-words';

/** The venues of a meeting and the halls in them; the halls are the columns of the agenda's board. */
@Component({
  selector: 'yc-venues-card',
  imports: [Empty, ErrorNote, Icon, Skeleton, StoredField],
  templateUrl: './venues-card.html',
  styleUrl: './venues-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VenuesCard {
  private readonly data = inject(Data);
  private readonly where = { path: { meetingId: inject(MeetingContext).id() } };
  readonly venues = this.data.collection('venue', '/meetings/{meetingId}/venues', this.where, {
    fields: ['name', 'address', 'longitude', 'latitude', 'crs'],
    single: false,
  });
  readonly halls = this.data.collection('hall', '/meetings/{meetingId}/halls', this.where, {
    fields: ['venueId', 'name', 'seats', 'position'],
    single: false,
  });
  /** Halls whose seats were typed so that they cannot be stored, and venues to which one is being added so; what was typed stays. */
  readonly wrongSeats = signal<ReadonlySet<string>>(new Set());
  readonly w = words;
  readonly groups = computed(() =>
    this.venues.items().map(venue => ({
      venue,
      halls: this.halls.items().filter(hall => hall.venueId === venue.id),
    })),
  );

  addVenue(field: HTMLInputElement): void {
    const name = field.value.trim();
    if (!name) return field.focus();
    void this.venues.create({ name }, { label: words.added(name) });
    field.value = '';
  }

  addHall(venueId: string, field: HTMLInputElement, seats: HTMLInputElement): void {
    const name = field.value.trim();
    if (!name) return field.focus();
    const count = readSeats(seats.value);
    this.markWrong(venueId, count === 'wrong');
    if (count === 'wrong') return seats.focus();
    void this.halls.create(
      { venueId, name, ...(count === undefined ? {} : { seats: count }) },
      { label: words.added(name) },
    );
    field.value = seats.value = '';
    field.focus();
  }

  /** Stores a field of a venue; `from` is the row as it was when the typing began, here and for a hall. */
  change(venue: VenueDto, field: 'name' | 'address', target: HTMLInputElement, from = venue): void {
    const value = target.value.trim();
    if (field === 'name' && !value) target.value = venue.name;
    else if (value !== (from[field] ?? ''))
      void this.venues.replace(venue.id, { [field]: value || undefined }, { from });
  }

  changeHall(hall: HallDto, field: 'name' | 'seats', target: HTMLInputElement, from = hall): void {
    const value = target.value.trim();
    if (field === 'name') {
      if (!value) target.value = hall.name;
      else if (value !== from.name) void this.halls.replace(hall.id, { name: value }, { from });
      return;
    }
    const seats = readSeats(value);
    this.markWrong(hall.id, seats === 'wrong');
    if (seats !== 'wrong' && seats !== from.seats) void this.halls.replace(hall.id, { seats }, { from });
  }

  private markWrong(id: string, isWrong: boolean): void {
    this.wrongSeats.update(marked => new Set([...marked, id].filter(one => one !== id || isWrong)));
  }

  removeVenue(venue: VenueDto): void {
    void this.venues.remove(venue.id, { label: words.removed(venue.name) });
  }

  removeHall(hall: HallDto): void {
    void this.halls.remove(hall.id, { label: words.removed(hall.name) });
  }
}
