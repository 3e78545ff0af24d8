/** A corner of the sketch, in the order of preference. */
export const CORNERS = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** A rectangle in the sketch, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How much more a place weighs than a bit of road: a covered stop cannot be picked. */
const PLACE = 100;
/** A place is a dot with room around it, pixels. */
const AROUND = 12;

type Point = readonly [x: number, y: number];

/** The corner in which buttons of a size cover nothing, or the least: no place, else as little road as can be. */
export function freeCorner(
  places: readonly Point[],
  roads: readonly Point[],
  sketch: { width: number; height: number },
  buttons: { width: number; height: number },
): { corner: Corner; box: Box } {
  const weigh = ({ left, right, top, bottom }: Box): number => {
    const within = (points: readonly Point[], room: number): number =>
      points.filter(([x, y]) => x > left - room && x < right + room && y > top - room && y < bottom + room).length;
    return PLACE * within(places, AROUND) + within(roads, 0);
  };
  const choices = CORNERS.map(corner => ({ corner, box: boxOf(corner, sketch, buttons) }));
  return choices.reduce((best, choice) => (weigh(choice.box) < weigh(best.box) ? choice : best));
}

function boxOf(corner: Corner, sketch: { width: number; height: number }, { width, height }: typeof sketch): Box {
  const left = corner.endsWith('left') ? 0 : sketch.width - width;
  const top = corner.startsWith('top') ? 0 : sketch.height - height;
  return { left, right: left + width, top, bottom: top + height };
}
