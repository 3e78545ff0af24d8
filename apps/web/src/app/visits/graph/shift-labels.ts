/** How much later or earlier a vehicle of a proposal is back, as it is written beside its line. */
export interface ShiftLabel {
  text: string;
  colour: string;
  x: number;
  /** Its base line. */
  y: number;
}

/** Room a label takes, and how many are written. */
const [WIDTH, LINE, MOST] = [84, 14, 3];

/** A label per distinct shift, in the colour of the ink where it stands for several vehicles; none lies on another. */
export function shiftLabels(wished: readonly ShiftLabel[]): ShiftLabel[] {
  const labels: ShiftLabel[] = [];
  for (const wish of wished) {
    const same = labels.find(({ text }) => text === wish.text);
    if (same) same.colour = 'var(--ink)';
    else if (labels.length < MOST) labels.push(asideOf(wish, labels));
  }
  return labels;
}

/** A label, moved down as far as those before it need. */
function asideOf(wish: ShiftLabel, labels: readonly ShiftLabel[]): ShiftLabel {
  const below = labels.filter(({ x, y }) => Math.abs(x - wish.x) < WIDTH && Math.abs(y - wish.y) < LINE);
  if (!below.length) return { ...wish };
  return asideOf({ ...wish, y: Math.max(...below.map(({ y }) => y)) + LINE }, labels);
}
