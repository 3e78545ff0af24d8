import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { DocumentList } from '@yicheng/contracts';
import { can } from '@yicheng/domain';
import { RosterExport } from '../people/index';
import { type Actor, By, Can, problem, type Reply } from '../platform/index';
import { Documents } from './documents.service';

@Controller('meetings/:meetingId/documents')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly rosterExport: RosterExport,
  ) {}

  /** The documents that can be made of the meeting's data; attendees find those of the latest release. */
  @Get()
  @Can('document.read')
  list(@Param('meetingId') meetingId: string, @By() actor: Actor): Promise<DocumentList> {
    return this.documents.list(meetingId, actor);
  }

  /** A document as it is now: `handbook.pdf`, `agenda.pdf`, `route-card.pdf`, `day-paper.pdf`, `roster.xlsx`. */
  @Get(':file')
  @Can('document.read')
  async print(
    @Param('meetingId') meetingId: string,
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @By() actor: Actor,
    @Res() reply: Reply,
  ): Promise<void> {
    if (file === 'roster.xlsx') return this.roster(meetingId, actor, reply);
    const kind = /^([a-z-]{1,40})\.pdf$/.exec(file)?.[1];
    if (!kind) throw problem.notFound();
    const { pdf, title, digest } = await this.documents.print(meetingId, kind, actor);
    const etag = `"${digest.slice(0, 32)}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (known === etag) return void reply.status(304).send();
    await reply
      .header('content-type', 'application/pdf')
      .header(
        'content-disposition',
        `inline; filename="${kind}.pdf"; filename*=UTF-8''${encodeURIComponent(title)}.pdf`,
      )
      .send(pdf);
  }

  /** The roster is a document, but it names everybody: it needs the right to export it. */
  private async roster(meetingId: string, actor: Actor, reply: Reply): Promise<void> {
    const roles = actor.grants.map(({ role }) => role);
    if (!can('roster.export', roles)) throw problem.forbidden();
    const { bytes, disposition } = await this.rosterExport.xlsx(meetingId, {}, actor);
    await reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', disposition)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
