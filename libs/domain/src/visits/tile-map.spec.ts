import { closer, mapPoint, onView, pushed, tilesOf, tileUrl, viewOf } from './tile-map';

/** The only tile of a window of one pixel around a place. */
const tileAt = (longitude: number, latitude: number, zoom: number, crs: 'WGS-84' | 'GCJ-02' | 'BD-09' = 'WGS-84') => {
  const middle = mapPoint({ longitude, latitude, crs }, crs)!;
  const [tile] = tilesOf({ middle, zoom, width: 1, height: 1 }, crs);
  return tile && { x: tile.x, y: tile.y, z: tile.z };
};

describe('map tiles', () => {
  it('have the names that the OpenStreetMap wiki and 百度 publish for known places', () => {
    // wiki.openstreetmap.org/wiki/Slippy_map_tilenames: 18/232798/103246
    expect(tileAt(139.7006793, 35.6590699, 18)).toEqual({ x: 232798, y: 103246, z: 18 });
    expect(tileAt(-179, 85, 3)).toEqual({ x: 0, y: 0, z: 3 });
    expect(tileAt(179, -85, 3)).toEqual({ x: 7, y: 7, z: 3 });
    // 百度 draws 天安门 (116.404, 39.915 in its own system) on the tile 3, 1 of zoom 4, counted from the equator.
    expect(tileAt(116.404, 39.915, 4, 'BD-09')).toEqual({ x: 3, y: 1, z: 4 });
    expect(tileAt(116.404, -39.915, 4, 'BD-09')).toEqual({ x: 3, y: -2, z: 4 });
  });

  it('lie where the provider’s reference system puts a place, whichever one it was entered in', () => {
    const place = { longitude: 112.1802, latitude: 23.9116, crs: 'GCJ-02' as const };
    const at17 = (crs: 'WGS-84' | 'GCJ-02') => mapPoint(place, crs)!.map(value => value * 2 ** 17);
    const [gcj, wgs] = [at17('GCJ-02'), at17('WGS-84')];
    // 谭石拱村 lies some 500 m further east in GCJ-02: 1.2 m to a pixel.
    expect(gcj[0]! - wgs[0]!).toBeGreaterThan(250);
    expect(gcj[0]! - wgs[0]!).toBeLessThan(800);
    expect(mapPoint({ crs: 'GCJ-02' }, 'WGS-84')).toBeUndefined();
  });

  it('cover the window without a gap and stop at the poles', () => {
    const view = { middle: [128, 128] as const, zoom: 3, width: 600, height: 300 };
    const tiles = tilesOf(view, 'WGS-84');
    expect([...new Set(tiles.map(({ left }) => left))]).toEqual([-212, 44, 300, 556]);
    expect([...new Set(tiles.map(({ top }) => top))]).toEqual([-106, 150]);
    expect([...new Set(tiles.map(({ y }) => y))]).toEqual([3, 4]);
    const north = tilesOf({ ...view, middle: [0, 0] }, 'WGS-84');
    expect([...new Set(north.map(({ y }) => y))]).toEqual([0]);
    expect([...new Set(north.map(({ x }) => x))]).toEqual([6, 7, 0, 1]);
  });

  it('are asked by the provider’s own pattern', () => {
    expect(tileUrl('https://t.example.org/{z}/{y}?col={x}&again={x}', { x: 5, y: 6, z: 7 })).toBe(
      'https://t.example.org/7/6?col=5&again=5',
    );
  });
});

describe('the view of a tile map', () => {
  const points = [[200, 100] as const, [201, 100.5] as const];

  it('opens as close as all places allow', () => {
    const view = viewOf(points, 800, 400);
    expect({ zoom: view.zoom, middle: view.middle }).toEqual({ zoom: 9, middle: [200.5, 100.25] });
    for (const [x, y] of points.map(point => onView(view, point))) {
      expect(x).toBeGreaterThanOrEqual(48);
      expect(x).toBeLessThanOrEqual(752);
      expect(y).toBeGreaterThanOrEqual(48);
      expect(y).toBeLessThanOrEqual(352);
    }
    expect(viewOf([points[0]!], 800, 400).zoom).toBe(15);
    expect(viewOf([], 800, 400).zoom).toBe(3);
  });

  it('follows the hand, and keeps what lies under the pointer when it comes closer', () => {
    const view = viewOf(points, 800, 400);
    const [x, y] = onView(pushed(view, 30, -20), points[0]!);
    const [before, top] = onView(view, points[0]!);
    expect([x - before, y - top]).toEqual([30, -20]);
    const near = closer(view, 2, [before, top]);
    expect(near.zoom).toBe(11);
    onView(near, points[0]!).forEach((value, i) => expect(value).toBeCloseTo([before, top][i]!, 6));
    expect(closer(view, 99).zoom).toBe(18);
    expect(closer(view, -99).zoom).toBe(3);
  });
});
