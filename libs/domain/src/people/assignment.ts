/** Where somebody rides, sleeps, eats and sits; what is absent is not assigned. */
export interface Assignment {
  attendeeId: string;
  vehicleId?: string;
  hotelRoomId?: string;
  tableId?: string;
  seat?: string;
  version: number;
}

/** People who travel or discuss together. */
export interface Group {
  id: string;
  name: string;
  position: number;
  version: number;
}
