import type { Permission, Role } from '@yicheng/domain';

/** One reason why somebody may do something in one meeting, with the part of it that is theirs. */
export interface Grant {
  role: Role;
  meetingId?: string;
  workspaceId?: string;
  /** The attendee a pass belongs to. */
  attendeeId?: string;
  /** A liaison's unit; it covers the units below. */
  unitId?: string;
  /** A captain's vehicles. */
  vehicleIds?: string[];
  /** A speaker's agenda items. */
  itemIds?: string[];
  /** The stops a speaker presents. */
  stopIds?: string[];
}

/** How much of what is asked for the actor may see: everything, or only what the grants say is theirs. */
export interface Scope {
  all: boolean;
  grants: Grant[];
}

/** Who is asking, and with what right. Both a user and a pass may be present; their grants add up. */
export interface Actor {
  user?: { id: string; name: string; email: string };
  pass?: { passId: string; attendeeId: string; meetingId: string };
  sessionId?: string;
  /** The meeting of the route, if it has one. */
  meetingId?: string;
  grants: Grant[];
  permission?: Permission;
  scope: Scope;
}
