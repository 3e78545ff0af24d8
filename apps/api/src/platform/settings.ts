// Imports nothing: the start reads this file as it is, before anything is built.

/** What the server is told from outside; see docs/operations.md for the table. */
export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  /** Whether the demo workspace is seeded into an empty database and its sign-ins are shown. */
  demo: boolean;
  /** The address people type, without a trailing slash; https makes cookies Secure and `__Host-`. */
  publicUrl: string;
  /** The bucket that keeps files; a folder under `dataDir` if absent. */
  storage?: StorageAddress;
  /** An OSRM server that knows how long drives take, without a trailing slash; none = drives are estimated. */
  routingUrl?: string;
  /** Where the pictures under the map of the visits come from; none = the map is a sketch and nothing is asked of anybody. */
  mapTiles?: MapTiles;
  /** What scrapers bring to read the metrics; none = no scraper is answered. */
  metricsToken?: string;
}

/** A setting that cannot be used; the message is one sentence for the person who set it. */
export class SettingError extends Error {}

type Environment = Record<string, string | undefined>;

/** Reads the settings from environment variables; throws a `SettingError` that names the wrong one. */
export function readSettings(env: Environment): Settings {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new SettingError(`PORT must be a number from 0 to 65535, not "${env['PORT']}".`);
  }
  const host = env['HOST'] || '127.0.0.1';
  const databaseUrl = env['DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\/\S+$/.test(databaseUrl)) {
    throw new SettingError('DATABASE_URL must look like postgres://user:password@host:5432/name.');
  }
  const demo = env['DEMO'] ?? '0';
  if (demo !== '0' && demo !== '1') throw new SettingError(`DEMO must be 0 or 1, not "${demo}".`);
  return {
    port,
    host,
    dataDir: env['DATA_DIR'] || '.data',
    databaseUrl,
    demo: demo === '1',
    publicUrl: readPublicUrl(env['PUBLIC_URL'], port),
    ...readStorage(env['STORAGE_URL']),
    ...readRouting(env['ROUTING_URL']),
    ...readMapTiles(env),
    ...readMetricsToken(env['METRICS_TOKEN']),
  };
}

function readStorage(value: string | undefined): Pick<Settings, 'storage'> {
  if (!value) return {};
  const storage = readStorageUrl(value);
  if (!storage) throw new SettingError('STORAGE_URL must look like s3://KEY:SECRET@storage.example.org/bucket.');
  return { storage };
}

function readRouting(value: string | undefined): Pick<Settings, 'routingUrl'> {
  if (!value) return {};
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new SettingError(`ROUTING_URL must look like http://osrm.example.org:5000, not "${value}".`);
  }
  return { routingUrl: url.href.replace(/\/+$/, '') };
}

/** A provider of map tiles. */
export interface MapTiles {
  /** Addresses with `{z}`, `{x}` and `{y}` in them; a second one lies over the first. */
  urls: string[];
  /** The reference system in which the provider draws. */
  crs: (typeof TILE_SYSTEMS)[number];
  /** Whose map it is, as the provider wants to be named. */
  credit?: string;
}

const TILE_SYSTEMS = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

function readMapTiles(env: Environment): Pick<Settings, 'mapTiles'> {
  const [value, system, credit] = [env['MAP_TILES_URL'], env['MAP_TILES_CRS'] || 'WGS-84', env['MAP_TILES_CREDIT']];
  const crs = TILE_SYSTEMS.find(one => one === system);
  if (!crs) throw new SettingError(`MAP_TILES_CRS must be WGS-84, GCJ-02 or BD-09, not "${system}".`);
  if (credit && credit.length > 200) throw new SettingError('MAP_TILES_CREDIT must not be longer than 200 characters.');
  if (!value?.trim()) return {};
  const urls = value.trim().split(/\s+/);
  if (urls.length > 2 || !urls.every(isTileTemplate)) {
    throw new SettingError(
      `MAP_TILES_URL must look like https://tiles.example.org/{z}/{x}/{y}.png, once or twice with a space between, not "${value}".`,
    );
  }
  return { mapTiles: { urls, crs, ...(credit ? { credit } : {}) } };
}

/** Whether an address names one server and takes zoom, column and row of a tile. */
function isTileTemplate(template: string): boolean {
  const asked = template.replace(/\{[xyz]\}/g, '0');
  const url = URL.parse(asked);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || /[{}]/.test(asked)) return false;
  const [, server, place] = /^\w+:\/\/([\w.:[\]-]+)([/?].*)$/.exec(template) ?? [];
  return server !== undefined && ['{z}', '{x}', '{y}'].every(part => place!.includes(part));
}

function readMetricsToken(value: string | undefined): Pick<Settings, 'metricsToken'> {
  if (!value) return {};
  if (!/^[\w.~+/=-]{16,200}$/.test(value)) {
    throw new SettingError('METRICS_TOKEN must be 16 to 200 letters, digits or . ~ + / = _ -, without spaces.');
  }
  return { metricsToken: value };
}

function readPublicUrl(value: string | undefined, port: number): string {
  if (!value) return `http://localhost:${port}`;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new SettingError(`PUBLIC_URL must look like https://meetings.example.org, not "${value}".`);
  }
  return url.origin;
}

/** A bucket and the key to it. */
export interface StorageAddress {
  /** Of the bucket, with a prefix if one was given, without a slash at the end. */
  url: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/**
 * Reads `s3://KEY:SECRET@host[:port]/bucket[/prefix][?region=…&tls=0]`; undefined if it is not of that form. Keys with
 * `/` or `@` in them are percent-encoded.
 */
export function readStorageUrl(value: string): StorageAddress | undefined {
  const url = URL.parse(value);
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (!url || url.protocol !== 's3:' || !url.username || !url.password || !url.host || path.length < 2)
    return undefined;
  const scheme = url.searchParams.get('tls') === '0' ? 'http' : 'https';
  return {
    url: `${scheme}://${url.host}${path}`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}
