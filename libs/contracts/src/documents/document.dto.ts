/** A document that can be made of a meeting's data. */
export class DocumentDto {
  /** `handbook`, `agenda`, `route-card`, `day-paper`, `roster`. */
  kind!: string;
  /** The endings it is offered with; `roster` is the people's own export, `attendees.xlsx`. */
  formats!: string[];
  /** The release it shows; absent: the draft, or not of the programme. */
  release?: number;
  /** How many people are in it. */
  people!: number;
  /** When somebody of the staff last made it. */
  madeAt?: string;
  /** How many pages it had then. */
  pages?: number;
  /** Whether what it shows has changed since it was last made. */
  stale!: boolean;
  /** Characters no font of the documents can draw. */
  missing!: string[];
}

export class DocumentList {
  items!: DocumentDto[];
  total!: number;
}
