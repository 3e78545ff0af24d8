import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { Page, type VehicleDto, VehicleInput, type VehicleList, VehiclePut } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { Vehicles } from './vehicles.service';

@Controller('meetings/:meetingId/vehicles')
export class VehiclesController {
  constructor(private readonly vehicles: Vehicles) {}

  /** By number, each with how many people are assigned to it now. */
  @Get()
  @Can('vehicle.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page, @By() actor: Actor): Promise<VehicleList> {
    return this.vehicles.list(meetingId, page, actor);
  }

  @Post()
  @Can('vehicle.edit')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: VehicleInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VehicleDto> {
    return answer(reply, await this.vehicles.create(meetingId, body, actor), dto => dto);
  }

  @Get(':vehicleId')
  @Can('vehicle.read')
  read(
    @Param('meetingId') meetingId: string,
    @Param('vehicleId') vehicleId: string,
    @By() actor: Actor,
  ): Promise<VehicleDto> {
    return this.vehicles.read(meetingId, vehicleId, actor);
  }

  @Put(':vehicleId')
  @Can('vehicle.edit')
  replace(
    @Param('meetingId') meetingId: string,
    @Param('vehicleId') vehicleId: string,
    @Body() body: VehiclePut,
    @By() actor: Actor,
  ): Promise<VehicleDto> {
    return this.vehicles.replace(meetingId, vehicleId, body, actor);
  }

  /** Its passengers have no vehicle then. */
  @Delete(':vehicleId')
  @HttpCode(204)
  @Can('vehicle.edit')
  remove(
    @Param('meetingId') meetingId: string,
    @Param('vehicleId') vehicleId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.vehicles.remove(meetingId, vehicleId, actor);
  }
}
