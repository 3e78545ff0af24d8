import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type AgendaItemDto,
  AgendaItemInput,
  type AgendaItemList,
  AgendaItemPut,
  type FindingList,
  Page,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { AgendaItems } from './agenda-items.service';

@Controller('meetings/:meetingId/agenda')
export class AgendaController {
  constructor(private readonly items: AgendaItems) {}

  /** The draft in the order of time. */
  @Get('items')
  @Can('agenda.draft.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page): Promise<AgendaItemList> {
    return this.items.list(meetingId, page);
  }

  @Post('items')
  @Can('agenda.edit')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: AgendaItemInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AgendaItemDto> {
    const outcome = await this.items.create(meetingId, body, actor);
    const item = await this.items.withFindings(outcome.row);
    return answer(reply, outcome, () => item);
  }

  @Get('items/:itemId')
  @Can('agenda.draft.read')
  read(@Param('meetingId') meetingId: string, @Param('itemId') itemId: string): Promise<AgendaItemDto> {
    return this.items.read(meetingId, itemId);
  }

  @Put('items/:itemId')
  @Can('agenda.edit')
  async replace(
    @Param('meetingId') meetingId: string,
    @Param('itemId') itemId: string,
    @Body() body: AgendaItemPut,
    @By() actor: Actor,
  ): Promise<AgendaItemDto> {
    return this.items.withFindings(await this.items.replace(meetingId, itemId, body, actor));
  }

  /** Deletes an item with its sub-items; replacing it again (with its version plus one) brings them back. */
  @Delete('items/:itemId')
  @HttpCode(204)
  @Can('agenda.edit')
  remove(@Param('meetingId') meetingId: string, @Param('itemId') itemId: string, @By() actor: Actor): Promise<void> {
    return this.items.remove(meetingId, itemId, actor);
  }

  /** Everything in the draft that does not work out. */
  @Get('findings')
  @Can('agenda.draft.read')
  findings(@Param('meetingId') meetingId: string): Promise<FindingList> {
    return this.items.findings(meetingId);
  }
}
