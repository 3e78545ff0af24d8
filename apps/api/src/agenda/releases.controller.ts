import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  DifferenceQuery,
  Page,
  type ReleaseDifferenceDto,
  type ReleaseDto,
  ReleaseInput,
  type ReleaseList,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, problem, type Reply } from '../platform/index';
import { toReleaseDto } from './agenda.mapper';
import { Releases } from './releases.service';

@Controller('meetings/:meetingId/releases')
export class ReleasesController {
  constructor(private readonly releases: Releases) {}

  @Get()
  @Can('release.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page, @By() actor: Actor): Promise<ReleaseList> {
    return this.releases.list(meetingId, page, actor);
  }

  @Post()
  @Can('release.publish')
  async publish(
    @Param('meetingId') meetingId: string,
    @Body() body: ReleaseInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReleaseDto> {
    return answer(reply, await this.releases.publish(meetingId, body, actor), toReleaseDto);
  }

  @Get(':n')
  @Can('release.read')
  read(@Param('meetingId') meetingId: string, @Param('n') n: string, @By() actor: Actor): Promise<ReleaseDto> {
    return this.releases.read(meetingId, numberOf(n), actor);
  }

  @Get(':n/diff')
  @Can('release.read')
  difference(
    @Param('meetingId') meetingId: string,
    @Param('n') n: string,
    @Query() query: DifferenceQuery,
    @By() actor: Actor,
  ): Promise<ReleaseDifferenceDto> {
    return this.releases.difference(meetingId, numberOf(n), query, actor);
  }
}

/** Releases are named by their number; anything else names none. */
function numberOf(n: string): number {
  if (!/^[1-9]\d{0,5}$/.test(n)) throw problem.notFound();
  return Number(n);
}
