import { type GraphInput, type GraphScale, trainGraph } from '@yicheng/domain';

/** Pixels between two parking places, roomy first; with the closest, lines of neighbours still stand apart. */
const TRACKS = [8, 7, 6, 5, 4.5];

const scaleOf = (track: number, size: Pick<GraphScale, 'minute' | 'height'>): GraphScale => ({
  ...size,
  track,
  pad: (track * 7) / 8,
  gap: (track * 14) / 8,
  chip: 19,
});

/** The roomiest scale at which every stop is in sight at once; the roomy one where none is close enough and one scrolls anyway. */
export function fitScale(input: Omit<GraphInput, 'scale'>, size: Pick<GraphScale, 'minute' | 'height'>): GraphScale {
  const scales = TRACKS.map(track => scaleOf(track, size));
  return scales.find(scale => trainGraph({ ...input, scale }).height <= size.height) ?? scales[0]!;
}
