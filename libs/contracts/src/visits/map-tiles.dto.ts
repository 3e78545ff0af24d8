import type { CoordinateSystem, TileSource } from '@yicheng/domain';

/** Where the pictures under the large map come from. */
export class MapTilesDto implements TileSource {
  /** Addresses with `{z}`, `{x}` and `{y}` in them, a second one laid over the first; empty where no provider is set up. */
  urls!: string[];
  /** The reference system in which the provider draws. */
  crs!: CoordinateSystem;
  /** Whose map it is, as the provider wants to be named. */
  credit?: string;
}
