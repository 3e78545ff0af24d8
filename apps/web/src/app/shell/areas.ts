import type { Permission } from '@yicheng/domain';
import type { IconName } from '@yicheng/ui';
import { words } from './shell-words';

/** When in a meeting's life an area matters. */
export type Phase = 'before' | 'during' | 'after' | 'other';

/** A part of a meeting with its own pages, as the rail, the palette and the keyboard know it. */
export interface Area {
  /** The segment of its address. */
  path: string;
  icon: IconName;
  name: () => string;
  phase: Phase;
  /** Who may see it at all. */
  permission: Permission;
  /** The letter after G. */
  key?: string;
  /** A work surface that needs the width: the rail starts collapsed. */
  canvas?: boolean;
}

/** The areas that exist, in the order of the rail. */
export const AREAS: readonly Area[] = [
  { path: 'overview', icon: 'home', name: words.overview, phase: 'before', permission: 'agenda.draft.read', key: 'o' },
  {
    path: 'agenda',
    icon: 'agenda',
    name: words.agenda,
    phase: 'before',
    permission: 'agenda.draft.read',
    key: 'a',
    canvas: true,
  },
  {
    path: 'people',
    icon: 'people',
    name: words.people,
    phase: 'before',
    permission: 'attendee.list',
    key: 'p',
    canvas: true,
  },
  {
    path: 'arrangements',
    icon: 'seat',
    name: words.arrangements,
    phase: 'before',
    permission: 'assignment.read',
    key: 'b',
    canvas: true,
  },
  {
    path: 'visits',
    icon: 'route',
    name: words.visits,
    phase: 'before',
    permission: 'itinerary.read',
    key: 'v',
    canvas: true,
  },
  { path: 'speaking', icon: 'note', name: words.speaking, phase: 'before', permission: 'note.read', key: 's' },
  {
    path: 'dispatch',
    icon: 'live',
    name: words.dispatch,
    phase: 'during',
    permission: 'run.report',
    key: 'l',
    canvas: true,
  },
  {
    path: 'minutes',
    icon: 'pen',
    name: words.minutes,
    phase: 'during',
    permission: 'remark.write',
    key: 'm',
    canvas: true,
  },
  {
    path: 'documents',
    icon: 'documents',
    name: words.documents,
    phase: 'after',
    permission: 'document.read',
    key: 'd',
    canvas: true,
  },
  {
    path: 'announcements',
    icon: 'announce',
    name: words.announcements,
    phase: 'other',
    permission: 'announcement.send',
  },
  { path: 'settings', icon: 'settings', name: words.settings, phase: 'other', permission: 'meeting.edit' },
];
