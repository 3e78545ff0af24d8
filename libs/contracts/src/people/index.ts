export * from './assignment.dto';
export * from './attendee.dto';
export * from './hotel-room.dto';
export * from './passes.dto';
export * from './placing.dto';
export * from './unit.dto';
export * from './vehicle.dto';
