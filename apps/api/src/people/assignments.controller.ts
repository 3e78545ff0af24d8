import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type AssignmentList, AssignmentQuery, AssignmentsPut } from '@yicheng/contracts';
import { type Actor, By, Can } from '../platform/index';
import { Assignments } from './assignments.service';

@Controller('meetings/:meetingId/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: Assignments) {}

  @Get()
  @Can('assignment.read')
  list(
    @Param('meetingId') meetingId: string,
    @Query() query: AssignmentQuery,
    @By() actor: Actor,
  ): Promise<AssignmentList> {
    return this.assignments.list(meetingId, query, actor);
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
