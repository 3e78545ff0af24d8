/** A room people sleep in. */
export interface HotelRoom {
  id: string;
  /** As it is written on the door. */
  number: string;
  beds: number;
  /** The hotel's name, where there are several. */
  hotel?: string;
  version: number;
}

/** A table people eat at; its number stands on it. */
export interface DiningTable {
  id: string;
  number: number;
  seats: number;
  /** What it is called, where it is called something: 主桌. */
  name?: string;
  version: number;
}
