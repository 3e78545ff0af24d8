/** Where somebody rides, sleeps, eats and sits; what is absent is not assigned. */
export interface Assignment {
  attendeeId: string;
  vehicleId?: string;
  hotelRoomId?: string;
  tableId?: string;
  /** `3-12` is the twelfth place of the hall's third row; a plain number is a place in the vehicle. */
  seat?: string;
  version: number;
}

/** A seat as it is kept: full-width digits and any dash are what they look like, ３—１２ is 3-12. */
export const seatFromText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '');

/** Whether a seat is one in the vehicle, and none in the hall. */
export const isVehicleSeat = (seat: string): boolean => /^\d+$/.test(seat);

/** People who travel or discuss together. */
export interface Group {
  id: string;
  name: string;
  position: number;
  version: number;
}
