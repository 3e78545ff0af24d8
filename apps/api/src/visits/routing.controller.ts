import { Controller, Get, Param } from '@nestjs/common';
import type { RoutedLegsDto, RoutingDto } from '@yicheng/contracts';
import { type Actor, By, Can } from '../platform/index';
import { Itineraries } from './itineraries.service';
import { Routing } from './routing.service';

@Controller('meetings/:meetingId')
export class RoutingController {
  constructor(
    private readonly itineraries: Itineraries,
    private readonly routing: Routing,
  ) {}

  /** Whether driving times can be asked of a routing server. */
  @Get('routing')
  @Can('itinerary.edit')
  state(@Param('meetingId') _meetingId: string): RoutingDto {
    return { available: this.routing.available };
  }

  /** Driving times between all places of an itinerary, from the routing server; nothing is stored. */
  @Get('itineraries/:itineraryId/routed-legs')
  @Can('itinerary.edit')
  async legs(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @By() actor: Actor,
  ): Promise<RoutedLegsDto> {
    return this.routing.legs(await this.itineraries.read(meetingId, itineraryId, actor));
  }
}
