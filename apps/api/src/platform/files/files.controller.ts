import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { FileDto } from '@yicheng/contracts';
import type { FastifyRequest } from 'fastify';
import { By, Can } from '../access/access.decorators';
import type { Actor } from '../access/grant';
import { answer, type Reply } from '../http/answer';
import { Files } from './files.service';
import { receivePicture } from './receive-picture';
import type { StoredFile } from './stored-file.entity';

@Controller('meetings/:meetingId/files')
export class FilesController {
  constructor(private readonly files: Files) {}

  /**
   * Keeps a picture (JPEG, PNG or WebP; 10 MB): turned upright, scaled to 1600 pixels, without the place and camera it
   * was taken with. `id` is made by the sender, so that a phone can name a picture before it is sent.
   */
  @Post()
  @Can('itinerary.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { id: { type: 'string', format: 'uuid' }, file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  async keep(
    @Param('meetingId') meetingId: string,
    @Req() request: FastifyRequest,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FileDto> {
    return answer(reply, await this.files.keep(meetingId, await receivePicture(request), actor), toFileDto);
  }

  /** The picture, as image/jpeg. Attendees find those of released visits. */
  @Get(':fileId')
  @Can('itinerary.read')
  @ApiProduces('image/jpeg')
  async read(
    @Param('meetingId') meetingId: string,
    @Param('fileId') fileId: string,
    @By() actor: Actor,
    @Res() reply: Reply,
  ): Promise<void> {
    const bytes = await this.files.read(meetingId, fileId, actor);
    // A stored picture never changes under its id; who may see it can, so nobody between keeps it.
    await reply
      .header('content-type', 'image/jpeg')
      .header('cache-control', 'private, max-age=86400, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  }
}

const toFileDto = ({ id, width, height, size, createdAt }: StoredFile): FileDto => ({
  id,
  width,
  height,
  size,
  createdAt,
});
