import type { Role } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

const ROLES: Record<Role, readonly [string, string]> = {
  'workspace-admin': ['工作区管理员', 'workspace administrator'],
  owner: ['负责人', 'owner'],
  organizer: ['会务组', 'organizer'],
  secretary: ['秘书', 'secretary'],
  liaison: ['联络员', 'liaison'],
  captain: ['车长', 'captain'],
  speaker: ['发言人', 'speaker'],
  attendee: ['参会人员', 'attendee'],
};

const roleWords = defineWords(ROLES);

/** A role in the reader's language. */
export const roleName = (role: Role): string => roleWords[role]();
