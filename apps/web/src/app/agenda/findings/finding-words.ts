import { inject, Injectable } from '@angular/core';
import type { Finding, Repair } from '@yicheng/domain';
import { defineWords, formatTime } from '@yicheng/ui';
import { AgendaStore } from '../agenda-store';

const w = defineWords({
  hallFact: [(hall: string) => `${hall}同时有两项`, (hall: string) => `${hall} is taken twice`],
  hallWhy: [
    (a: string, b: string, when: string, n: number) => `${a}与${b}在 ${when} 重叠 ${n} 分。`,
    (a: string, b: string, when: string, n: number) => `${a} and ${b} overlap ${when}, ${n} min.`,
  ],
  personFact: [
    (name: string, n: number) => (n > 1 ? `${name}等 ${n} 人同时在两处` : `${name}同时在两处`),
    (name: string, n: number) => (n > 1 ? `${name} and ${n - 1} more are in two places` : `${name} is in two places`),
  ],
  personWhy: [
    (when: string, a: string, b: string) => `${when} 在${a}，又在${b}。`,
    (when: string, a: string, b: string) => `${when} in ${a} and in ${b}.`,
  ],
  noGap: [(title: string) => `${title}前没有间隔`, (title: string) => `No gap before ${title}`],
  shortGap: [(title: string) => `${title}前间隔不够`, (title: string) => `Too little time before ${title}`],
  gapWhy: [
    (a: string, ends: string, starts: string, from: string, to: string, n: number) =>
      `${a} ${ends} 结束，${starts} 开始；${from}到${to}约 ${n} 分。`,
    (a: string, ends: string, starts: string, from: string, to: string, n: number) =>
      `${a} ends ${ends}, this starts ${starts}; ${from} to ${to} takes about ${n} min.`,
  ],
  orderFact: [
    (title: string, n: number) => `${title}的次序超出 ${n} 分`,
    (title: string, n: number) => `${title} runs ${n} min over`,
  ],
  orderWhy: [
    (needed: number, slot: number) => `各项共 ${needed} 分，时段 ${slot} 分。`,
    (needed: number, slot: number) => `The steps need ${needed} min, the slot has ${slot}.`,
  ],
  noteFact: [
    (title: string, n: number) => `${title}的稿子估计超出 ${n} 分`,
    (title: string, n: number) => `The text of ${title} is about ${n} min too long`,
  ],
  noteWhy: [
    (needed: number, slot: number) => `估计 ${needed} 分，安排 ${slot} 分。`,
    (needed: number, slot: number) => `About ${needed} min to speak, ${slot} planned.`,
  ],
  daysFact: [(title: string) => `${title}不在会期内`, (title: string) => `${title} lies outside the meeting’s days`],
  daysWhy: [
    (day: string, first: string, last: string) => `排在 ${day}，会期 ${first} 至 ${last}。`,
    (day: string, first: string, last: string) => `Planned for ${day}; the meeting runs ${first} to ${last}.`,
  ],
  toStart: [
    (title: string, time: string) => `${title}改到 ${time}`,
    (title: string, time: string) => `${title} at ${time}`,
  ],
  toMinutes: [(n: number) => `时长改为 ${n} 分`, (n: number) => `Make it ${n} min`],
  toHall: [(hall: string) => `改到${hall}`, (hall: string) => `Use ${hall}`],
  somewhere: ['出发地', 'the place before'],
  elsewhere: ['下一处', 'the next place'],
  someone: ['有人', 'Somebody'],
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
  day?: string;
  startDate?: string;
  endDate?: string;
}

/** Words findings and repairs in the reader's language: one bold fact, one line of why. */
@Injectable()
export class FindingWords {
  private readonly store = inject(AgendaStore);

  fact({ rule, subjects, detail }: Finding): string {
    const facts = detail as Detail;
    const [first = '', second = ''] = subjects.map(id => this.title(id));
    switch (rule) {
      case 'hall-clash':
        return w.hallFact(this.hall(facts.hallId));
      case 'person-clash':
        return w.personFact(this.person(facts), facts.attendeeIds?.length ?? 1);
      case 'between-venues':
        return facts.gap === 0 ? w.noGap(second) : w.shortGap(second);
      case 'over-slot':
        return facts.cause === 'note' ? w.noteFact(first, facts.over ?? 0) : w.orderFact(first, facts.over ?? 0);
      case 'outside-days':
        return w.daysFact(first);
      default:
        return rule;
    }
  }

  why({ rule, subjects, detail }: Finding): string {
    const facts = detail as Detail;
    const [first = '', second = ''] = subjects.map(id => this.title(id));
    const when = facts.from && facts.to ? `${this.time(facts.from)}–${this.time(facts.to)}` : '';
    switch (rule) {
      case 'hall-clash':
        return w.hallWhy(first, second, when, facts.minutes ?? 0);
      case 'person-clash':
        return w.personWhy(when, first, second);
      case 'between-venues': {
        const [before, after] = subjects.map(id => this.placeAndTime(id));
        const from = before?.place || w.somewhere();
        const to = after?.place || w.elsewhere();
        return w.gapWhy(first, before?.end ?? '', after?.start ?? '', from, to, facts.needed ?? 0);
      }
      case 'over-slot': {
        const needed = Math.ceil(facts.needed ?? 0);
        return facts.cause === 'note' ? w.noteWhy(needed, facts.slot ?? 0) : w.orderWhy(needed, facts.slot ?? 0);
      }
      case 'outside-days':
        return w.daysWhy(facts.day ?? '', facts.startDate ?? '', facts.endDate ?? '');
      default:
        return '';
    }
  }

  repair(repair: Repair): string {
    if (repair.change === 'start') return w.toStart(this.title(repair.itemId), this.time(repair.start));
    if (repair.change === 'minutes') return w.toMinutes(repair.minutes);
    return w.toHall(this.hall(repair.hallId));
  }

  private title(id: string): string {
    return this.store.placed().get(id)?.item.title ?? this.store.tours.get(id)?.title ?? '';
  }

  private hall(id: string | undefined): string {
    return (id && this.store.halls.get(id)?.name) || '';
  }

  private person({ attendeeIds }: Detail): string {
    return this.store.people.name(attendeeIds?.[0] ?? '') || w.someone();
  }

  private time(instant: string): string {
    return formatTime(instant, this.store.meeting.zone());
  }

  private placeAndTime(id: string): { place: string; start: string; end: string } | undefined {
    const placed = this.store.placed().get(id);
    const tour = this.store.tours.get(id);
    if (placed?.start && placed.end) {
      const place = this.hall(placed.hallId) || (placed.venueId && this.store.venues.get(placed.venueId)?.name) || '';
      return { place, start: this.time(placed.start), end: this.time(placed.end) };
    }
    if (!tour) return undefined;
    return { place: tour.end.place, start: this.time(tour.timing.depart), end: this.time(tour.timing.return) };
  }
}
