import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type AssignmentList,
  AssignmentQuery,
  AssignmentsPut,
  type PlacingDto,
  ProposeInput,
} from '@yicheng/contracts';
import { type Actor, By, Can, problem } from '../platform/index';
import { Assignments } from './assignments.service';
import { PLACE_KINDS, Placings } from './placings.service';

@Controller('meetings/:meetingId/assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: Assignments,
    private readonly placings: Placings,
  ) {}

  @Get()
  @Can('assignment.read')
  list(
    @Param('meetingId') meetingId: string,
    @Query() query: AssignmentQuery,
    @By() actor: Actor,
  ): Promise<AssignmentList> {
    return this.assignments.list(meetingId, query, actor);
  }

  /**
   * Proposes places for everybody expected, or for those named: units together, capacities kept, leaders first, rooms
   * within one sex. Nothing is stored.
   */
  @Post(':place/propose')
  @HttpCode(200)
  @Can('assignment.edit')
  propose(
    @Param('meetingId') meetingId: string,
    @Param('place') place: string,
    @Body() body: ProposeInput,
  ): Promise<PlacingDto> {
    const kind = PLACE_KINDS.find(one => one === place);
    if (!kind) throw problem.notFound();
    return this.placings.propose(meetingId, kind, body);
  }

  /** Only the named fields change, null takes the person off; all is stored or nothing. */
  @Put()
  @Can('assignment.edit')
  replace(
    @Param('meetingId') meetingId: string,
    @Body() body: AssignmentsPut,
    @By() actor: Actor,
  ): Promise<AssignmentList> {
    return this.assignments.replace(meetingId, body, actor);
  }
}
