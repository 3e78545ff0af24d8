import type { ReplyState, Substitute } from '../people/index';

/** What an invited person can answer by themselves; leave is approved by somebody else. */
export const REPLY_CHOICES = ['attending', 'leave-asked', 'substitute'] as const;
export type ReplyChoice = (typeof REPLY_CHOICES)[number];

/** Somebody's answer with what follows from it. */
export interface Reply {
  reply: ReplyChoice;
  /** Why they ask for leave, or send somebody else. */
  reason?: string;
  /** Who comes instead. */
  substitute?: Substitute;
}

/** A field an answer still needs. */
export type MissingFromReply = 'reason' | 'substitute.name';

/** What is missing from an answer: leave needs a reason, a substitute a name. */
export function missingFromReply({ reply, reason, substitute }: Reply): MissingFromReply[] {
  if (reply === 'leave-asked' && !reason?.trim()) return ['reason'];
  if (reply === 'substitute' && !substitute?.name.trim()) return ['substitute.name'];
  return [];
}

/** Whether somebody has answered at all. */
export const hasAnswered = (reply: ReplyState): boolean => reply !== 'unnamed' && reply !== 'named';

/** How a unit's people have answered. */
export interface ReplyCounts {
  total: number;
  attending: number;
  leave: number;
  substitute: number;
  waiting: number;
}

/** Counts answers; leave counts whether it is approved or only asked for. */
export function countReplies(people: readonly { reply: ReplyState }[]): ReplyCounts {
  const count = (...states: ReplyState[]): number => people.filter(({ reply }) => states.includes(reply)).length;
  return {
    total: people.length,
    attending: count('attending'),
    leave: count('leave-asked', 'leave-approved'),
    substitute: count('substitute'),
    waiting: count('unnamed', 'named'),
  };
}
