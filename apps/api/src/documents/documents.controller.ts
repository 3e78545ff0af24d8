import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { DocumentList } from '@yicheng/contracts';
import { type Actor, By, Can, problem, type Reply } from '../platform/index';
import { Documents } from './documents.service';

@Controller('meetings/:meetingId/documents')
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  /** The documents that can be made of the meeting's data; attendees find those of the latest release. */
  @Get()
  @Can('document.read')
  list(@Param('meetingId') meetingId: string, @By() actor: Actor): Promise<DocumentList> {
    return this.documents.list(meetingId, actor);
  }

  /** A document as it is now: `handbook.pdf`, `agenda.pdf`. */
  @Get(':file')
  @Can('document.read')
  async print(
    @Param('meetingId') meetingId: string,
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @By() actor: Actor,
    @Res() reply: Reply,
  ): Promise<void> {
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
}
