import type { MeasuredStay } from '@yicheng/domain';

/** How long vehicles really stayed at the place of a stop, on the last day it was measured; whole minutes. */
export class MeasuredStayDto implements MeasuredStay {
  stopId!: string;
  /** Local calendar day of the measure. */
  date!: string;
  median!: number;
  least!: number;
  most!: number;
  /** On how many vehicles. */
  times!: number;
}

/** What earlier days say about the stays of an itinerary; stops nobody has measured are absent. */
export class MeasuredStayList {
  items!: MeasuredStayDto[];
}
