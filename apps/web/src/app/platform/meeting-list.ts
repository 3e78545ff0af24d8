import { inject, Injectable } from '@angular/core';
import { Data } from './data';

/** The meetings the reader belongs to, for the list, the switcher and the palette. */
@Injectable({ providedIn: 'root' })
export class MeetingList {
  readonly known = inject(Data).reading('/meetings', { query: { limit: 1000 } });
}

const KEY = 'yicheng.recent-meetings';

/** Ids of the meetings opened here lately, latest first. */
export function recentMeetings(): string[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[];
  } catch {
    return [];
  }
}

/** Remembers that a meeting was opened. */
export function openedMeeting(id: string): void {
  localStorage.setItem(KEY, JSON.stringify([id, ...recentMeetings().filter(other => other !== id)].slice(0, 8)));
}
