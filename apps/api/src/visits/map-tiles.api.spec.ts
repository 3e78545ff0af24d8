import { startTestApp, type TestApp } from '../../test/app';
import { readSettings } from '../platform/index';

const read = (env: Record<string, string>) =>
  readSettings({ DATABASE_URL: 'postgres://a:b@localhost/c', ...env }).mapTiles;
const OSM = 'https://tiles.example.org/{z}/{x}/{y}.png';

describe('the settings of map tiles', () => {
  it('name a provider, the system it draws in and whose map it is', () => {
    expect(read({})).toBeUndefined();
    expect(read({ MAP_TILES_CRS: 'GCJ-02', MAP_TILES_CREDIT: '© 某图' })).toBeUndefined();
    expect(read({ MAP_TILES_URL: OSM })).toEqual({ urls: [OSM], crs: 'WGS-84' });
    const layers = [
      'http://10.0.0.5:8080/vec?l={z}&c={x}&r={y}&tk=k',
      'http://10.0.0.5:8080/cva?l={z}&c={x}&r={y}&tk=k',
    ];
    expect(read({ MAP_TILES_URL: layers.join(' '), MAP_TILES_CRS: 'BD-09', MAP_TILES_CREDIT: '© 某图' })).toEqual({
      urls: layers,
      crs: 'BD-09',
      credit: '© 某图',
    });
  });

  it.each([
    ['no place for the row', 'https://tiles.example.org/{z}/{x}.png'],
    ['a server that depends on the tile', 'https://{x}.example.org/{z}/{x}/{y}.png'],
    ['any server of a domain', 'https://*.example.org/{z}/{x}/{y}.png'],
    ['a name and a password', 'https://me:secret@tiles.example.org/{z}/{x}/{y}.png'],
    ['another placeholder', 'https://tiles.example.org/{s}/{z}/{x}/{y}.png'],
    ['a file', 'file:///tiles/{z}/{x}/{y}.png'],
    ['three layers', [OSM, OSM, OSM].join(' ')],
    ['no address', 'tiles'],
  ])('refuse %s with one sentence', (_, url) => {
    expect(() => read({ MAP_TILES_URL: url })).toThrow(/^MAP_TILES_URL must look like .*\.$/);
  });

  it('refuse another reference system, and a credit that would cover the map', () => {
    expect(() => read({ MAP_TILES_URL: OSM, MAP_TILES_CRS: 'gcj02' })).toThrow(
      'MAP_TILES_CRS must be WGS-84, GCJ-02 or BD-09, not "gcj02".',
    );
    expect(() => read({ MAP_TILES_CREDIT: '©'.repeat(201) })).toThrow(/^MAP_TILES_CREDIT must not/);
  });
});

/** What a page may load pictures from, and what it may connect to. */
const policy = async (t: TestApp) => {
  const header = (await fetch(`${t.url}/api/health`)).headers.get('content-security-policy') ?? '';
  return ['img-src', 'connect-src'].map(name => header.split(';').find(part => part.startsWith(name)));
};
const ask = (t: TestApp) =>
  t.as('secretary').call('get', '/meetings/{meetingId}/map-tiles', { path: { meetingId: t.meetingId } });

describe('map tiles', () => {
  let [bare, mapped]: TestApp[] = [];
  beforeAll(async () => {
    bare = await startTestApp();
    mapped = await startTestApp(undefined, {
      mapTiles: { urls: [`${OSM}?tk=1`, OSM], crs: 'GCJ-02', credit: '© 某图' },
    });
  });
  afterAll(async () => {
    await bare!.close();
    await mapped!.close();
  });

  it('are nobody’s where nothing is set up, and a page may speak to its own server alone', async () => {
    expect(await ask(bare!)).toEqual({ urls: [], crs: 'WGS-84' });
    expect(await policy(bare!)).toEqual(["img-src 'self' data: blob:", "connect-src 'self'"]);
  });

  it('are told to whoever may see the visits, and the page may speak to exactly that provider', async () => {
    expect(await ask(mapped!)).toEqual({ urls: [`${OSM}?tk=1`, OSM], crs: 'GCJ-02', credit: '© 某图' });
    expect(await policy(mapped!)).toEqual([
      "img-src 'self' data: blob: https://tiles.example.org",
      "connect-src 'self' https://tiles.example.org",
    ]);
  });
});
