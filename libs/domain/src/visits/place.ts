/** Reference systems of coordinates: GPS, 高德 / 腾讯, 百度. */
export type CoordinateSystem = 'WGS-84' | 'GCJ-02' | 'BD-09';

/** Where something lies, as it was entered: degrees, and the system they were copied from (GCJ-02 if nothing is said). */
export interface Coordinates {
  longitude?: number;
  latitude?: number;
  crs?: CoordinateSystem;
}
