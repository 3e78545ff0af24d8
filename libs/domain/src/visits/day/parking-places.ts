/** The parking places of one stop as vehicles take them, in the order of their beginnings. Milliseconds. */
export class ParkingPlaces {
  private readonly until: number[] = [];

  constructor(private readonly capacity: number) {}

  /** The first moment from `wanted` on at which a place is free of those who took one before. */
  freeFrom(wanted: number): number {
    const there = this.until.filter(end => end > wanted).sort((a, b) => a - b);
    return there.length < this.capacity ? wanted : there[there.length - this.capacity]!;
  }

  take(end: number): void {
    this.until.push(end);
  }
}
