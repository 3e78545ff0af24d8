import type { Finding } from '@yicheng/domain';
import { defineWords, formatTime } from '@yicheng/ui';
import type { WordedFinding } from './visit-finding-words';

const w = defineWords({
  depart: [
    (who: string, at: string, pinned: string) => `${who} ${at} 发车，固定的是 ${pinned}`,
    (who: string, at: string, pinned: string) => `${who} leaves at ${at}, fixed to ${pinned}`,
  ],
  begin: [
    (who: string, at: string, place: string, pinned: string) => `${who} ${at} 到${place}，固定的是 ${pinned}`,
    (who: string, at: string, place: string, pinned: string) => `${who} is at ${place} at ${at}, fixed to ${pinned}`,
  ],
  order: [
    (who: string, place: string) => `${who}没有先到${place}`,
    (who: string, place: string) => `${who} does not go to ${place} first`,
  ],
  before: [
    (who: string, place: string, other: string) => `${who}到${place}不在${other}之前`,
    (who: string, place: string, other: string) => `${who} goes to ${place} after ${other}`,
  ],
  why: ['与“固定不动”不符。', 'Something is fixed otherwise.'],
  together: [(place: string) => `到${place}没有同时`, (place: string) => `Not together at ${place}`],
  togetherWhy: [
    (who: string, from: string, to: string) => `${who}，${from} 到 ${to}，固定为同时。`,
    (who: string, from: string, to: string) => `${who}: from ${from} to ${to}, fixed to be together.`,
  ],
});

/** What is otherwise than it was fixed, in the reader's language. */
export function wordPinFinding(
  { rule, subjects, detail }: Finding,
  place: (id: string) => string,
  who: string,
  zone: string,
): WordedFinding | undefined {
  const time = (field: string): string => formatTime(String(detail[field]), zone);
  const at = place(subjects[0]!);
  if (rule === 'together-missed') return { fact: w.together(at), why: w.togetherWhy(who, time('from'), time('to')) };
  if (rule !== 'pin-missed') return undefined;
  if (detail['depart']) return { fact: w.depart(who, time('depart'), time('pinned')), why: w.why() };
  if (detail['begin']) return { fact: w.begin(who, time('begin'), at, time('pinned')), why: w.why() };
  if (detail['before']) return { fact: w.before(who, at, place(String(detail['before']))), why: w.why() };
  return { fact: w.order(who, at), why: w.why() };
}
