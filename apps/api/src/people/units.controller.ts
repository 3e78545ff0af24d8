import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { type UnitDto, UnitInput, type UnitList, UnitPut, UnitQuery, WorkspaceChoice } from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { toUnitDto } from './people.mapper';
import { Units } from './units.service';

@Controller('units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  /** The workspace's units in official order. */
  @Get()
  @Can('unit.read')
  list(@Query() query: UnitQuery, @By() actor: Actor): Promise<UnitList> {
    return this.units.list(query, actor);
  }

  @Post()
  @Can('unit.edit')
  async create(
    @Body() body: UnitInput,
    @Query() choice: WorkspaceChoice,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<UnitDto> {
    return answer(reply, await this.units.create(body, choice, actor), toUnitDto);
  }

  @Get(':unitId')
  @Can('unit.read')
  async read(@Param('unitId') unitId: string, @By() actor: Actor): Promise<UnitDto> {
    return toUnitDto(await this.units.read(unitId, actor));
  }

  @Put(':unitId')
  @Can('unit.edit')
  async replace(@Param('unitId') unitId: string, @Body() body: UnitPut, @By() actor: Actor): Promise<UnitDto> {
    return toUnitDto(await this.units.replace(unitId, body, actor));
  }
}
