import type { Riding } from '@yicheng/domain';

/** A vehicle on the map; `guess` where nobody has said that it is really there. */
export interface StripVehicle extends Riding {
  number: number;
  guess: boolean;
}
