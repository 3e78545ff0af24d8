import type { Vehicle, VehicleRole } from '../people';

/** How a convoy drives: who shows the way, the guests, those who serve them, the press, the doctor, and last the spare. */
export const CONVOY_ORDER = [
  'leading',
  'guests',
  'service',
  'media',
  'medical',
  'spare',
] as const satisfies readonly VehicleRole[];

type Placed = Pick<Vehicle, 'role' | 'number'>;

/** Where a vehicle drives in the convoy: by its role, then by the number on its windscreen. */
export const byConvoyOrder = (a: Placed, b: Placed): number =>
  CONVOY_ORDER.indexOf(a.role) - CONVOY_ORDER.indexOf(b.role) || a.number - b.number;
