import { at } from '../testing';
import { liveLines } from './live-lines';
import { aDay, draw, runAt } from './testing';

const graph = draw(aDay([runAt('v1', 0, [['rose', 20, 50]])]));
const rose = graph.runs[0]!.calls[0]!.y;
const start = graph.rows[0]!.y;

describe('a day under way', () => {
  it('is drawn as it happened up to now and as expected from then on', () => {
    const [line] = liveLines(
      graph,
      [
        {
          vehicleId: 'v1',
          depart: { planned: at('08:00'), actual: at('08:10') },
          calls: [
            {
              stopId: 'rose',
              reach: { planned: at('08:20'), actual: at('08:30') },
              leave: { planned: at('08:50'), forecast: at('09:00') },
            },
          ],
          return: { planned: at('09:10'), forecast: at('09:20') },
        },
      ],
      at('08:40'),
    );
    expect(line!.pieces.map(({ kind, x1, y1, x2, y2 }) => [kind, x1, y1, x2, y2])).toEqual([
      ['actual', 10, start, 30, rose],
      ['actual', 30, rose, 40, rose],
      ['forecast', 40, rose, 60, rose],
      ['forecast', 60, rose, 80, start],
    ]);
    expect(line!.head).toEqual({ x: 40, y: rose });
  });

  it('has nobody on the road before the first leaves', () => {
    const moments = { planned: at('08:00') };
    const run = { vehicleId: 'v1', depart: moments, calls: [], return: { planned: at('09:00') } };
    expect(liveLines(graph, [run], at('07:00'))[0]!.head).toBeUndefined();
  });
});
