import { compareInstants } from '../time';
import type { Stop } from './itinerary';

/** Whether a stop would close before it opens: nobody could ever be received there. */
export const closesBeforeOpening = ({ open, close }: Pick<Stop, 'open' | 'close'>): boolean =>
  open !== undefined && close !== undefined && compareInstants(close, open) < 0;
