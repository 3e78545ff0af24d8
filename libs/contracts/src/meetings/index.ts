export * from './meeting.dto';
export * from './member.dto';
export * from './venue.dto';
