export * from './assignment.dto';
export * from './attendee.dto';
export * from './unit.dto';
export * from './vehicle.dto';
