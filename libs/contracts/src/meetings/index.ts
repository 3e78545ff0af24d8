export * from './duplicate.dto';
export * from './meeting.dto';
export * from './member.dto';
export * from './venue.dto';
export * from './workspace-user.dto';
