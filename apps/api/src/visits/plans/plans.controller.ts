import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { type PlansDto, PlansInput } from '@yicheng/contracts';
import { Can } from '../../platform/index';
import { ItineraryPlans } from './plans.service';

@Controller('meetings/:meetingId/itineraries/:itineraryId/plans')
export class PlansController {
  constructor(private readonly plans: ItineraryPlans) {}

  /** Proposals that differ in kind, best first; answers within its budget plus a second. Nothing is stored. */
  @Post()
  @HttpCode(200)
  @Can('itinerary.edit')
  propose(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Body() body: PlansInput,
  ): Promise<PlansDto> {
    return this.plans.propose(meetingId, itineraryId, body);
  }
}
