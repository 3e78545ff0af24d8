import { Body, Controller, Delete, Param, Post, Res } from '@nestjs/common';
import { type AdjustmentDto, AdjustmentInput } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../../platform/index';
import { Adjustments } from './adjustments.service';

@Controller('meetings/:meetingId/itineraries/:itineraryId/adjustments')
export class AdjustmentsController {
  constructor(private readonly adjustments: Adjustments) {}

  /** Puts new times into effect on the day, over the latest release, and tells those concerned: all in one step. */
  @Post()
  @Can('itinerary.edit')
  async accept(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Body() body: AdjustmentInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AdjustmentDto> {
    return answer(reply, await this.adjustments.accept(meetingId, itineraryId, body, actor), dto => dto);
  }

  /** Brings the former times back and corrects what was announced. */
  @Delete(':adjustmentId')
  @Can('itinerary.edit')
  undo(
    @Param('meetingId') meetingId: string,
    @Param('itineraryId') itineraryId: string,
    @Param('adjustmentId') adjustmentId: string,
    @By() actor: Actor,
  ): Promise<AdjustmentDto> {
    return this.adjustments.undo(meetingId, itineraryId, adjustmentId, actor);
  }
}
