import gcoord from 'gcoord';
import type { Coordinates, CoordinateSystem } from './place';
import type { PlaceReading } from './place-text';

type Found = { longitude: number; latitude: number; crs: CoordinateSystem; name?: string | undefined } | undefined;

/** The parameters of a link; neither this library nor a phone's worker needs a whole URL. */
type Query = ReadonlyMap<string, string>;

/** Reads the links that one map gives out; undefined where the link is that map's but says no place. */
interface MapLinks {
  host: RegExp;
  read(query: Query, all: string): Found;
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
const PAIR = new RegExp(`^${NUMBER},${NUMBER}(?:,(.*))?$`);

/** "first,second,name" with the longitude first or second. */
function pair(text: string | undefined, first: 'lng' | 'lat', crs: CoordinateSystem): Found {
  const found = PAIR.exec(text?.trim() ?? '');
  if (!found) return undefined;
  const [a, b] = [Number(found[1]), Number(found[2])];
  const name = found[3]?.split(',')[0];
  return { longitude: first === 'lng' ? a : b, latitude: first === 'lng' ? b : a, crs, ...(name ? { name } : {}) };
}

/** 高德: uri.amap.com takes longitude first, what its pages share latitude first. lbs.amap.com/api/uri-api */
const amap: MapLinks = {
  host: /(^|\.)(amap|gaode)\.com$/,
  read(query) {
    const crs = query.get('coordinate') === 'wgs84' ? 'WGS-84' : 'GCJ-02';
    const named = (found: Found): Found => found && { ...found, name: query.get('name') ?? found.name };
    const shared = query.get('p')?.split(',').slice(1, 4).join(',');
    return (
      named(pair(query.get('position') ?? query.get('to') ?? query.get('dest'), 'lng', crs)) ??
      named(pair(query.get('lnglat') ?? query.get('center'), 'lng', crs)) ??
      pair(shared, 'lat', 'GCJ-02') ??
      pair(query.get('q'), 'lat', 'GCJ-02')
    );
  },
};

/** 腾讯: marker=coord:lat,lng;title:…, pointx and pointy, or latitude first. lbs.qq.com/webApi/uriV1 */
const tencent: MapLinks = {
  host: /(^|\.)map\.qq\.com$/,
  read(query) {
    const marker = Object.fromEntries(
      (query.get('marker') ?? '').split(';').map(part => {
        const at = part.indexOf(':');
        return [part.slice(0, at), part.slice(at + 1)];
      }),
    );
    const name = marker['title'] ?? query.get('name') ?? query.get('title');
    const point = query.get('pointx') ? `${query.get('pointy')},${query.get('pointx')}` : undefined;
    const found =
      pair(marker['coord'], 'lat', 'GCJ-02') ??
      pair(point, 'lat', 'GCJ-02') ??
      pair(query.get('tocoord') ?? query.get('coord') ?? query.get('center'), 'lat', 'GCJ-02');
    return found && { ...found, name };
  },
};

/** 百度: location=lat,lng with its own coord_type, or @x,y in metres of its projection. lbs.baidu.com, URI API */
const baidu: MapLinks = {
  host: /(^|\.)map\.baidu\.com$/,
  read(query, all) {
    const types: Record<string, CoordinateSystem> = { gcj02: 'GCJ-02', wgs84: 'WGS-84', bd09ll: 'BD-09' };
    const found = pair(
      query.get('location')?.replace(/^latlng:/, ''),
      'lat',
      types[query.get('coord_type') ?? ''] ?? 'BD-09',
    );
    if (found) return { ...found, name: query.get('title') ?? query.get('name') };
    const metres = /@(-?\d{5,9}(?:\.\d+)?),(-?\d{5,8}(?:\.\d+)?)/.exec(all);
    if (!metres) return undefined;
    const at = gcoord.transform<[number, number]>([Number(metres[1]), Number(metres[2])], gcoord.BD09MC, gcoord.BD09);
    const name = /\/poi\/([^/]+)\//.exec(all)?.[1];
    return { longitude: at[0], latitude: at[1], crs: 'BD-09', name: name && decode(name) };
  },
};

/** OpenStreetMap: the marker, else the middle of the map. */
const openStreetMap: MapLinks = {
  host: /(^|\.)(openstreetmap\.org|osm\.org)$/,
  read(query, all) {
    const middle = /#map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(all);
    const marker = query.get('mlat') && `${query.get('mlat')},${query.get('mlon')}`;
    return pair(marker, 'lat', 'WGS-84') ?? pair(middle ? `${middle[1]},${middle[2]}` : undefined, 'lat', 'WGS-84');
  },
};

const MAPS = [amap, tencent, baidu, openStreetMap];
const SHORT = /(^|\.)(surl\.amap\.com|j\.map\.baidu\.com|dwz\.cn|url\.cn|goo\.gl|maps\.app\.goo\.gl)$/;

/** The place a map's link leads to, in the system that map uses. A shortened link says nothing without the network. */
export function readPlaceLink(link: string): PlaceReading {
  const geo = /^geo:(-?[\d.]+),(-?[\d.]+)/i.exec(link);
  if (geo) return answer(pair(`${geo[1]},${geo[2]}`, 'lat', 'WGS-84'));
  const host = /^https?:\/\/([^/:?#]+)/i.exec(link)?.[1]?.toLowerCase() ?? '';
  if (SHORT.test(host)) return { problem: 'short-link' };
  return answer(MAPS.find(map => map.host.test(host))?.read(queryOf(link), link));
}

function answer(found: Found): PlaceReading {
  if (!found || Math.abs(found.longitude) > 180 || Math.abs(found.latitude) > 90) return { problem: 'unreadable' };
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  const place: Coordinates = { longitude: round(found.longitude), latitude: round(found.latitude), crs: found.crs };
  return { place: { ...place, ...(found.name ? { name: found.name } : {}) } };
}

function queryOf(link: string): Query {
  const query = /\?([^#]*)/.exec(link)?.[1] ?? '';
  return new Map(
    query.split('&').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at), decode(part.slice(at + 1).replace(/\+/g, ' '))];
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
