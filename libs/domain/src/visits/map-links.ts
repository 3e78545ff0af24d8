import { type Coordinates, type CoordinateSystem } from './place';
import { convert } from './convert';

/** Programs on a phone that show a place. `geo` is whatever the phone opens such links with. */
export const MAP_APPS = ['amap', 'tencent', 'baidu', 'geo'] as const;
export type MapApp = (typeof MAP_APPS)[number];

/** A place with the words a map shows at its pin. */
export interface NamedPlace extends Coordinates {
  name: string;
}

/**
 * Links that open a place in a phone's own map program, each with coordinates in the system that program expects
 * (高德 and 腾讯 GCJ-02, 百度 BD-09, geo: WGS-84); undefined where the place has none. Sources:
 * lbs.amap.com/api/uri-api/guide/mobile-web/point, lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker, lbsyun.baidu.com
 * uri/api/web (its `src` is webapp.company.application), RFC 5870.
 */
export function mapLinks(place: NamedPlace): Record<MapApp, string> | undefined {
  const at = (system: CoordinateSystem): { lng: string; lat: string } | undefined => {
    const position = convert(place, system);
    return position && { lng: position[0].toFixed(6), lat: position[1].toFixed(6) };
  };
  const [gcj, bd, wgs] = [at('GCJ-02'), at('BD-09'), at('WGS-84')];
  if (!gcj || !bd || !wgs) return undefined;
  // 腾讯 parts its fields with : ; | and geo: ends its label at a bracket.
  const name = encodeURIComponent(place.name.replace(/[:;|()\s]+/g, ' ').trim());
  return {
    amap: `https://uri.amap.com/marker?position=${gcj.lng},${gcj.lat}&name=${name}&coordinate=gaode&callnative=1&src=yicheng`,
    tencent: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${gcj.lat},${gcj.lng};title:${name};addr:${name}&referer=yicheng`,
    baidu: `https://api.map.baidu.com/marker?location=${bd.lat},${bd.lng}&title=${name}&content=${name}&coord_type=bd09ll&output=html&src=webapp.yicheng.yicheng`,
    geo: `geo:${wgs.lat},${wgs.lng}?q=${wgs.lat},${wgs.lng}(${name})`,
  };
}
