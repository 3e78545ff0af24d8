import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { MapTilesDto } from '@yicheng/contracts';
import { Can, type Settings, SETTINGS } from '../platform/index';

@Controller('meetings/:meetingId')
export class MapTilesController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Where the pictures under the large map come from; the browser asks for them itself. */
  @Get('map-tiles')
  @Can('itinerary.read')
  tiles(@Param('meetingId') _meetingId: string): MapTilesDto {
    return this.settings.mapTiles ?? { urls: [], crs: 'WGS-84' };
  }
}
