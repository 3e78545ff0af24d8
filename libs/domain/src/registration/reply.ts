import { isMasked, maskPhone, readPhone, type ReplyState, type Substitute } from '../people/index';

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

/** An answer as it stands on the roster, where leave may have been approved. */
export type StandingReply = Omit<Reply, 'reply'> & { reply: ReplyState };

/** Whether two answers say the same: a phone number may be masked, leave asked for may have been approved. */
export const sameAnswer = (one: StandingReply, other: StandingReply): boolean => plain(one) === plain(other);

function plain({ reply, reason, substitute }: StandingReply): string {
  const { name, posts, phone } = substitute ?? {};
  const number = phone && !isMasked(phone) ? maskPhone(readPhone(phone).phone ?? '') : phone;
  const post = posts?.map(each => [each.unit, each.post].filter(Boolean).join(' ')).join('；');
  return [reply === 'leave-approved' ? 'leave-asked' : reply, reason, name, post, number]
    .map(text => text?.trim() ?? '')
    .join('\n');
}

/** Whether somebody has answered at all. */
export const hasAnswered = (reply: ReplyState): boolean => reply !== 'unnamed' && reply !== 'named';

/** How a unit's people have answered. */
export interface ReplyCounts {
  total: number;
  attending: number;
  /** Approved. */
  leave: number;
  /** Asked for, not answered yet. */
  asked: number;
  substitute: number;
  waiting: number;
}

/** Counts answers. */
export function countReplies(people: readonly { reply: ReplyState }[]): ReplyCounts {
  const count = (...states: ReplyState[]): number => people.filter(({ reply }) => states.includes(reply)).length;
  return {
    total: people.length,
    attending: count('attending'),
    leave: count('leave-approved'),
    asked: count('leave-asked'),
    substitute: count('substitute'),
    waiting: count('unnamed', 'named'),
  };
}
