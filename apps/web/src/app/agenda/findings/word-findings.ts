import type { Finding, Repair } from '@yicheng/domain';
import { defineWords, formatDay, formatTime } from '@yicheng/ui';

const w = defineWords({
  hallFact: [(hall: string) => `${hall}同时有两项`, (hall: string) => `${hall} is taken twice`],
  hallWhy: [
    (a: string, b: string, when: string, n: number) => `「${a}」与「${b}」在 ${when} 重叠 ${n} 分。`,
    (a: string, b: string, when: string, n: number) => `“${a}” and “${b}” overlap ${when}, ${n} min.`,
  ],
  personFact: [
    (name: string, n: number) => (n > 1 ? `${name}等 ${n} 人同时在两处` : `${name}同时在两处`),
    (name: string, n: number) => (n > 1 ? `${name} and ${n - 1} more are in two places` : `${name} is in two places`),
  ],
  personWhy: [
    (when: string, a: string, b: string) => `${when} 在「${a}」，又在「${b}」。`,
    (when: string, a: string, b: string) => `${when} in “${a}” and in “${b}”.`,
  ],
  everybodyFact: ['全体人员同时在两处', 'Everybody is in two places'],
  everybodyWhy: [
    (a: string, b: string, when: string, n: number) => `「${a}」与「${b}」都要全体参加，${when} 重叠 ${n} 分。`,
    (a: string, b: string, when: string, n: number) =>
      `“${a}” and “${b}” are both for everybody and overlap ${when}, ${n} min.`,
  ],
  seatsFact: [
    (hall: string, title: string) => `${hall}坐不下「${title}」`,
    (hall: string, title: string) => `${hall} is too small for “${title}”`,
  ],
  seatsWhy: [
    (people: number, seats: number) => `要来 ${people} 人，座位 ${seats} 个，差 ${people - seats} 个。`,
    (people: number, seats: number) => `${people} people for ${seats} seats, ${people - seats} too few.`,
  ],
  noGap: [(title: string) => `「${title}」前没有间隔`, (title: string) => `No gap before “${title}”`],
  shortGap: [(title: string) => `「${title}」前间隔不够`, (title: string) => `Too little time before “${title}”`],
  gapWhy: [
    (a: string, ends: string, starts: string, from: string, to: string, n: number) =>
      `「${a}」${ends} 结束，${starts} 开始；${from}到${to}约 ${n} 分。`,
    (a: string, ends: string, starts: string, from: string, to: string, n: number) =>
      `“${a}” ends ${ends}, this starts ${starts}; ${from} to ${to} takes about ${n} min.`,
  ],
  orderFact: [
    (title: string, n: number) => `「${title}」的次序超出 ${n} 分`,
    (title: string, n: number) => `“${title}” runs ${n} min over`,
  ],
  orderWhy: [
    (needed: number, slot: number) => `各项共 ${needed} 分，时段 ${slot} 分。`,
    (needed: number, slot: number) => `The steps need ${needed} min, the slot has ${slot}.`,
  ],
  noteFact: [
    (title: string, n: number) => `「${title}」的稿子估计超出 ${n} 分`,
    (title: string, n: number) => `The text of “${title}” is about ${n} min too long`,
  ],
  noteWhy: [
    (needed: number, slot: number) => `估计 ${needed} 分，安排 ${slot} 分。`,
    (needed: number, slot: number) => `About ${needed} min to speak, ${slot} planned.`,
  ],
  daysFact: [
    (title: string) => `「${title}」不在会期内`,
    (title: string) => `“${title}” lies outside the meeting’s days`,
  ],
  daysWhy: [
    (day: string, first: string, last: string) => `排在 ${day}，会期 ${first} 至 ${last}。`,
    (day: string, first: string, last: string) => `Planned for ${day}; the meeting runs ${first} to ${last}.`,
  ],
  toStart: [
    (title: string, time: string) => `「${title}」改到 ${time}`,
    (title: string, time: string) => `“${title}” at ${time}`,
  ],
  toMinutes: [(n: number) => `时长改为 ${n} 分`, (n: number) => `Make it ${n} min`],
  toHall: [(hall: string) => `改到${hall}`, (hall: string) => `Use ${hall}`],
  somewhere: ['出发地', 'the place before'],
  elsewhere: ['下一处', 'the next place'],
  someone: ['有人', 'Somebody'],
  other: ['需要看一下', 'Something to look at'],
});

interface Detail {
  hallId?: string;
  attendeeIds?: string[];
  from?: string;
  to?: string;
  minutes?: number;
  gap?: number;
  needed?: number;
  slot?: number;
  over?: number;
  cause?: 'running-order' | 'note';
  seats?: number;
  people?: number;
  day?: string;
  startDate?: string;
  endDate?: string;
}

/** One bold fact, one line of why. */
export interface WordedFinding {
  fact: string;
  why: string;
}

/** What ids of a finding are called; times are told in the meeting's zone. */
export interface AgendaNames {
  zone: string;
  /** Of an item or a site visit. */
  title(id: string): string;
  hall(id: string): string;
  person(attendeeId: string): string;
  /** Where an item or a site visit is and when, for the way between two. */
  at(id: string): { from: string; to: string; start: string; end: string } | undefined;
}

/** Words a finding of the agenda in the reader's language. */
export function wordAgendaFinding({ rule, subjects, detail }: Finding, names: AgendaNames): WordedFinding {
  const facts = detail as Detail;
  const [first = '', second = ''] = subjects.map(id => names.title(id));
  const hall = (facts.hallId && names.hall(facts.hallId)) || '';
  const time = (instant: string): string => formatTime(instant, names.zone);
  const when = facts.from && facts.to ? `${time(facts.from)}–${time(facts.to)}` : '';
  switch (rule) {
    case 'hall-clash':
      return { fact: w.hallFact(hall), why: w.hallWhy(first, second, when, facts.minutes ?? 0) };
    case 'person-clash': {
      const who = names.person(facts.attendeeIds?.[0] ?? '') || w.someone();
      return { fact: w.personFact(who, facts.attendeeIds?.length ?? 1), why: w.personWhy(when, first, second) };
    }
    case 'everybody-twice':
      return { fact: w.everybodyFact(), why: w.everybodyWhy(first, second, when, facts.minutes ?? 0) };
    case 'hall-too-small':
      return { fact: w.seatsFact(hall, first), why: w.seatsWhy(facts.people ?? 0, facts.seats ?? 0) };
    case 'between-venues': {
      const [before, after] = subjects.map(id => names.at(id));
      const [from, to] = [before?.from || w.somewhere(), after?.to || w.elsewhere()];
      const [ends, starts] = [before ? time(before.end) : '', after ? time(after.start) : ''];
      return {
        fact: facts.gap === 0 ? w.noGap(second) : w.shortGap(second),
        why: w.gapWhy(first, ends, starts, from, to, facts.needed ?? 0),
      };
    }
    case 'over-slot': {
      const [needed, slot, over] = [Math.ceil(facts.needed ?? 0), facts.slot ?? 0, facts.over ?? 0];
      return facts.cause === 'note'
        ? { fact: w.noteFact(first, over), why: w.noteWhy(needed, slot) }
        : { fact: w.orderFact(first, over), why: w.orderWhy(needed, slot) };
    }
    case 'outside-days': {
      const [day, start, end] = [facts.day, facts.startDate, facts.endDate].map(one => (one ? formatDay(one) : ''));
      return { fact: w.daysFact(first), why: w.daysWhy(day ?? '', start ?? '', end ?? '') };
    }
    default:
      return { fact: w.other(), why: first };
  }
}

/** Words what would repair it. */
export function wordRepair(repair: Repair, names: AgendaNames): string {
  if (repair.change === 'start') return w.toStart(names.title(repair.itemId), formatTime(repair.start, names.zone));
  if (repair.change === 'minutes') return w.toMinutes(repair.minutes);
  return w.toHall(names.hall(repair.hallId));
}
