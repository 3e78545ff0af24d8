import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { type NumberList, UnmaskInput } from '@yicheng/contracts';
import { type Actor, By, Can } from '../platform/index';
import { Numbers } from './numbers.service';

@Controller('meetings/:meetingId/vehicles/:vehicleId/numbers')
export class NumbersController {
  constructor(private readonly numbers: Numbers) {}

  /** The numbers of those who ride in a vehicle, for a phone that will be without network; kept of each that it was shown. */
  @Post()
  @HttpCode(200)
  @Can('attendee.unmask')
  read(
    @Param('meetingId') meetingId: string,
    @Param('vehicleId') vehicleId: string,
    @Body() body: UnmaskInput,
    @By() actor: Actor,
  ): Promise<NumberList> {
    return this.numbers.ofVehicle(meetingId, vehicleId, body.reason, actor);
  }
}
