import { withEdge } from './start-and-end';
import { anItinerary } from './testing';

const { start, end } = anItinerary();
const round = { start, end };
const here = { longitude: 112, latitude: 23.9, crs: 'WGS-84' as const };
const station = { ...end, place: 'Station' };

describe('where a day starts and ends', () => {
  it('a new start is also the new end, as long as both are one place', () => {
    expect(withEdge(round, 'start', { place: 'School' })).toEqual({
      start: { ...start, place: 'School' },
      end: { ...end, place: 'School' },
    });
    expect(withEdge({ start, end: station }, 'start', { place: 'School' })).toEqual({
      start: { ...start, place: 'School' },
      end: station,
    });
  });

  it('coordinates of one place hold for both, whichever they are said of', () => {
    const both = { start: { ...start, ...here }, end: { ...end, ...here } };
    expect(withEdge(round, 'end', here)).toEqual(both);
    expect(withEdge(round, 'start', here)).toEqual(both);
    expect(withEdge(both, 'start', { longitude: undefined, latitude: undefined, crs: undefined })).toEqual(round);
  });

  it('another end lies elsewhere; one that is the start again lies there', () => {
    const both = { start: { ...start, ...here }, end: { ...end, ...here } };
    const parted = { start: both.start, end: station };
    expect(withEdge(both, 'end', { place: 'Station' })).toEqual(parted);
    expect(withEdge(parted, 'end', here)).toEqual({ start: both.start, end: { ...station, ...here } });
    expect(withEdge(parted, 'end', { place: start.place })).toEqual(both);
  });
});
