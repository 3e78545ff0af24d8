import type { Coordinates } from './place';
import { readPlaceLink } from './place-link';

/** What a pasted text says about a place, or why it says nothing: a short link hides where it leads. */
export type PlaceReading = { place: Coordinates & { name?: string } } | { problem: 'short-link' | 'unreadable' };

/**
 * Reads a place from what people paste: "112.9,23.6" in either order, degrees with minutes and seconds
 * (23°36′12″N 112°54′E, 北纬23度36分), or a link shared from 高德, 腾讯, 百度, OpenStreetMap or geo:. A reference system
 * is given only where the text itself says so; otherwise whoever pastes chooses.
 */
export function readPlace(text: string): PlaceReading {
  const plain = text.normalize('NFKC').trim();
  const link = /(?:https?:\/\/|geo:)[^\s<>"，。]+/i.exec(plain)?.[0];
  if (link) return readPlaceLink(link);
  const place = readDegrees(plain) ?? readDecimals(plain);
  return place ? { place } : { problem: 'unreadable' };
}

/** Two plain numbers: whichever can only be a longitude is one; in China longitudes are 73–136, latitudes 3–54. */
function readDecimals(text: string): Coordinates | undefined {
  const found = /^[^\d-]*(-?\d{1,3}(?:\.\d+)?)\s*[,;/\s]\s*[^\d-]*(-?\d{1,3}(?:\.\d+)?)\D*$/.exec(text);
  if (!found) return undefined;
  const [a, b] = [Number(found[1]), Number(found[2])];
  const china = (longitude: number, latitude: number): boolean =>
    longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
  const turned = china(b, a) || (!china(a, b) && Math.abs(b) > 90);
  return inRange(turned ? b : a, turned ? a : b);
}

/** One angle: degrees, then minutes and seconds if any; the hemisphere stands before or behind. */
const ANGLE =
  /(?<before>[NSEW]|北纬|南纬|东经|西经)?[:\s]*(?<degrees>\d{1,3}(?:\.\d+)?)\s*(?:[°度]\s*(?:(?<minutes>\d{1,2}(?:\.\d+)?)\s*(?:['′‘’分]\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*(?:["″“”秒]|''|′′))?)?)?)?\s*(?<behind>[NSEW])?/gi;

const HEMISPHERES: Record<string, { axis: 'longitude' | 'latitude'; sign: 1 | -1 }> = {
  N: { axis: 'latitude', sign: 1 },
  S: { axis: 'latitude', sign: -1 },
  E: { axis: 'longitude', sign: 1 },
  W: { axis: 'longitude', sign: -1 },
  北纬: { axis: 'latitude', sign: 1 },
  南纬: { axis: 'latitude', sign: -1 },
  东经: { axis: 'longitude', sign: 1 },
  西经: { axis: 'longitude', sign: -1 },
};

function readDegrees(text: string): Coordinates | undefined {
  if (!/[°度NSEW]|[东西]经|[南北]纬/i.test(text)) return undefined;
  const angles = [...text.matchAll(ANGLE)].flatMap(({ groups }) => {
    if (!groups?.['degrees']) return [];
    const { before, degrees, minutes = '0', seconds = '0', behind } = groups;
    if (Number(minutes) >= 60 || Number(seconds) >= 60) return [];
    const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
    return [{ value: Math.round(value * 1e6) / 1e6, side: HEMISPHERES[(before ?? behind ?? '').toUpperCase()] }];
  });
  const [a, b] = angles;
  if (!a || !b || angles.length > 2) return undefined;
  if (!a.side && !b.side) return readDecimals(`${a.value},${b.value}`);
  const longitude = angles.find(one => one.side?.axis === 'longitude') ?? angles.find(one => !one.side);
  const latitude = angles.find(one => one.side?.axis === 'latitude') ?? angles.find(one => !one.side);
  if (!longitude || !latitude || longitude === latitude) return undefined;
  return inRange(longitude.value * (longitude.side?.sign ?? 1), latitude.value * (latitude.side?.sign ?? 1));
}

function inRange(longitude: number, latitude: number): Coordinates | undefined {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined;
}
