import { inject, Injectable } from '@angular/core';
import type { Finding, Repair } from '@yicheng/domain';
import { AgendaStore, type ShownFinding } from '../agenda-store';
import { wordVisitFinding } from '../../visits/index';
import { type AgendaNames, wordAgendaFinding, type WordedFinding, wordRepair } from './word-findings';

/** Words findings and repairs with the names that the board knows. */
@Injectable()
export class FindingWords {
  private readonly store = inject(AgendaStore);
  private readonly names: AgendaNames = {
    zone: this.store.meeting.zone(),
    title: id => this.store.placed().get(id)?.item.title ?? this.store.tours.get(id)?.title ?? '',
    hall: id => this.store.halls.get(id)?.name ?? '',
    person: id => this.store.people.name(id),
    at: id => this.at(id),
  };

  fact(finding: Finding): string {
    return wordAgendaFinding(finding, this.names).fact;
  }

  why(finding: Finding): string {
    return wordAgendaFinding(finding, this.names).why;
  }

  /** What does not work out within an itinerary, as the page of the visits says it. */
  visit(tourId: string, finding: Finding): WordedFinding {
    const tour = this.store.tours.get(tourId)!;
    return wordVisitFinding(finding, tour, {
      zone: this.names.zone,
      numberOf: id => this.store.vehicles.get(id)?.number,
      nameOf: this.names.person,
    });
  }

  /** As the board shows it. */
  shown({ finding, tourId }: ShownFinding): WordedFinding {
    return tourId ? this.visit(tourId, finding) : wordAgendaFinding(finding, this.names);
  }

  repair(repair: Repair): string {
    return wordRepair(repair, this.names);
  }

  private at(id: string): ReturnType<AgendaNames['at']> {
    const placed = this.store.placed().get(id);
    const tour = this.store.tours.get(id);
    if (placed?.start && placed.end) {
      const { hallId, venueId, start, end } = placed;
      const place = (hallId && this.store.halls.get(hallId)?.name) || (venueId && this.store.venues.get(venueId)?.name);
      return { from: place || '', to: place || '', start, end };
    }
    return tour && { from: tour.end.place, to: tour.start.place, start: tour.timing.depart, end: tour.timing.return };
  }
}
