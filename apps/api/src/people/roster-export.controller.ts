import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { AttendeeQuery } from '@yicheng/contracts';
import { type Actor, By, Can } from '../platform/index';
import { RosterExport } from './roster-export.service';

@Controller('meetings/:meetingId')
export class RosterExportController {
  constructor(private readonly roster: RosterExport) {}

  /** The roster as a spreadsheet; phones masked for whoever may not see them all. */
  @Get('attendees.xlsx')
  @Can('roster.export')
  async xlsx(
    @Param('meetingId') meetingId: string,
    @Query() query: AttendeeQuery,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const { bytes, disposition } = await this.roster.xlsx(meetingId, query, actor);
    return new StreamableFile(bytes, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition,
    });
  }
}
