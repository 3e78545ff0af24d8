import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type HotelRoomDto,
  HotelRoomInput,
  type HotelRoomList,
  HotelRoomPut,
  Page,
  type TableDto,
  TableInput,
  type TableList,
  TablePut,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { Places } from './places.service';

@Controller('meetings/:meetingId')
export class PlacesController {
  constructor(private readonly places: Places) {}

  /** By hotel and number, each with how many people are in it now. */
  @Get('hotel-rooms')
  @Can('agenda.draft.read')
  rooms(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<HotelRoomList> {
    return this.places.rooms(meetingId, page);
  }

  @Post('hotel-rooms')
  @Can('vehicle.edit')
  async createRoom(
    @Param('meetingId') meetingId: string,
    @Body() body: HotelRoomInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HotelRoomDto> {
    return answer(reply, await this.places.createRoom(meetingId, body, actor), dto => dto);
  }

  @Put('hotel-rooms/:roomId')
  @Can('vehicle.edit')
  replaceRoom(
    @Param('meetingId') meetingId: string,
    @Param('roomId') roomId: string,
    @Body() body: HotelRoomPut,
    @By() actor: Actor,
  ): Promise<HotelRoomDto> {
    return this.places.replaceRoom(meetingId, roomId, body, actor);
  }

  /** Whoever slept in it has no room then. */
  @Delete('hotel-rooms/:roomId')
  @HttpCode(204)
  @Can('vehicle.edit')
  removeRoom(
    @Param('meetingId') meetingId: string,
    @Param('roomId') roomId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.places.removeRoom(meetingId, roomId, actor);
  }

  /** By number, each with how many people are at it now. */
  @Get('tables')
  @Can('agenda.draft.read')
  tables(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<TableList> {
    return this.places.tables(meetingId, page);
  }

  @Post('tables')
  @Can('vehicle.edit')
  async createTable(
    @Param('meetingId') meetingId: string,
    @Body() body: TableInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TableDto> {
    return answer(reply, await this.places.createTable(meetingId, body, actor), dto => dto);
  }

  @Put('tables/:tableId')
  @Can('vehicle.edit')
  replaceTable(
    @Param('meetingId') meetingId: string,
    @Param('tableId') tableId: string,
    @Body() body: TablePut,
    @By() actor: Actor,
  ): Promise<TableDto> {
    return this.places.replaceTable(meetingId, tableId, body, actor);
  }

  /** Whoever sat at it has no table then. */
  @Delete('tables/:tableId')
  @HttpCode(204)
  @Can('vehicle.edit')
  removeTable(
    @Param('meetingId') meetingId: string,
    @Param('tableId') tableId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.places.removeTable(meetingId, tableId, actor);
  }
}
