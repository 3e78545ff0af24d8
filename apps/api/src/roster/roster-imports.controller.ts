import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { RosterCommitInput, RosterImportDto, RosterImportPut, RosterResultDto } from '@yicheng/contracts';
import type { FastifyRequest } from 'fastify';
import { type Actor, By, Can, leftBefore, type Reply } from '../platform/index';
import { receiveFile } from './receive-file';
import { RosterImports } from './roster-imports.service';

@Controller('meetings/:meetingId/roster-imports')
export class RosterImportsController {
  constructor(private readonly imports: RosterImports) {}

  /** Reads a spreadsheet (.xlsx, or .csv in UTF-8 or GB18030; 10 MB) and says what becomes of every row. */
  @Post()
  @Can('roster.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  async open(
    @Param('meetingId') meetingId: string,
    @Req() request: FastifyRequest,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RosterImportDto> {
    const unwanted = leftBefore(reply);
    return this.imports.open(meetingId, await receiveFile(request), actor, unwanted);
  }

  /** The preview against the people as they are now; once stored, what it came to. */
  @Get(':importId')
  @Can('roster.import')
  read(@Param('meetingId') meetingId: string, @Param('importId') importId: string): Promise<RosterImportDto> {
    return this.imports.read(meetingId, importId);
  }

  /** Corrects the mapping or single rows, and answers the new preview. */
  @Put(':importId')
  @Can('roster.import')
  correct(
    @Param('meetingId') meetingId: string,
    @Param('importId') importId: string,
    @Body() body: RosterImportPut,
    @By() actor: Actor,
  ): Promise<RosterImportDto> {
    return this.imports.correct(meetingId, importId, body, actor);
  }

  /** Stores the import, all or nothing; 409 while rows have errors, unless those are to be excluded. */
  @Post(':importId/commit')
  @HttpCode(200)
  @Can('roster.import')
  commit(
    @Param('meetingId') meetingId: string,
    @Param('importId') importId: string,
    @Body() body: RosterCommitInput,
    @By() actor: Actor,
  ): Promise<RosterResultDto> {
    return this.imports.commit(meetingId, importId, body, actor);
  }

  /** Takes a stored import back, within 24 hours and while nobody of it has been worked on. */
  @Post(':importId/undo')
  @HttpCode(200)
  @Can('roster.import')
  undo(
    @Param('meetingId') meetingId: string,
    @Param('importId') importId: string,
    @By() actor: Actor,
  ): Promise<RosterImportDto> {
    return this.imports.undo(meetingId, importId, actor);
  }
}
