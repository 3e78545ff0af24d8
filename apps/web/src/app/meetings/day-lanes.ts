import { type AgendaKind, localDay, minutesOfDay } from '@yicheng/domain';

/** A piece of a day to be drawn: an agenda item or a tour. */
export interface Piece {
  id: string;
  title: string;
  detail?: string;
  kind: AgendaKind;
  start: string;
  end: string;
  conflict?: boolean;
}

/** A piece in its place: per cent of the shown hours, and its row where several run at once. */
export interface Drawn extends Piece {
  left: number;
  width: number;
  row: number;
}

export interface DayLane {
  day: string;
  rows: number;
  pieces: Drawn[];
}

/** All days over the same hours, so that they can be compared. */
export interface Lanes {
  /** Whole hours from first to last, both included. */
  hours: number[];
  days: DayLane[];
}

/** Lays pieces out on their local days; what ends after midnight is cut there. */
export function dayLanes(pieces: readonly Piece[], days: readonly string[], zone: string): Lanes {
  const timed = pieces.map(piece => {
    const day = localDay(piece.start, zone);
    const from = minutesOfDay(piece.start, zone);
    const to = localDay(piece.end, zone) === day ? minutesOfDay(piece.end, zone) : 1440;
    return { piece, day, from, to: Math.max(to, from + 1) };
  });
  const first = Math.floor(Math.min(480, ...timed.map(one => one.from)) / 60);
  const last = Math.ceil(Math.max(1080, ...timed.map(one => one.to)) / 60);
  const span = (last - first) * 60;
  return {
    hours: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    days: days.map(day => {
      const ends: number[] = [];
      const drawn = timed
        .filter(one => one.day === day)
        .sort((a, b) => a.from - b.from || b.to - a.to)
        .map(({ piece, from, to }): Drawn => {
          const free = ends.findIndex(end => end <= from);
          const row = free < 0 ? ends.length : free;
          ends[row] = to;
          return { ...piece, left: ((from - first * 60) / span) * 100, width: ((to - from) / span) * 100, row };
        });
      return { day, rows: Math.max(1, ends.length), pieces: drawn };
    }),
  };
}
