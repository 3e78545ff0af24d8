import { computed, inject, Injectable } from '@angular/core';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { VisitsStore } from '../visits-store';
import { ofOpenItinerary } from './of-open-itinerary';

/** How long vehicles really stayed at the places of the open itinerary, on earlier days; for those who plan. */
@Injectable()
export class MeasuredStays {
  private readonly data = inject(Data);
  private readonly store = inject(VisitsStore);
  private readonly meetingId = inject(MeetingContext).id();
  private readonly known = ofOpenItinerary(
    computed(() => (this.store.editable() ? this.store.openId() : undefined)),
    itineraryId =>
      this.data.reading(
        '/meetings/{meetingId}/itineraries/{itineraryId}/measured-stays',
        { path: { meetingId: this.meetingId, itineraryId } },
        ['itinerary', 'run-event'],
      ),
  );
  readonly byStop = computed(() => new Map(this.known()?.items.map(stay => [stay.stopId, stay])));
}
