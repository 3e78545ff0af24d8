import { LayTheGroundFloor1764000000000 } from './1764000000000-lay-the-ground-floor';

/** Every migration in order; append only. */
export const migrations = [LayTheGroundFloor1764000000000];
