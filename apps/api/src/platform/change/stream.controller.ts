import { type BeforeApplicationShutdown, Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { By, Can } from '../access/access.decorators';
import { Callers } from '../access/callers';
import type { Actor } from '../access/grant';
import { Meters } from '../metrics/meters';
import { ChangeFeed, type ChangeLine } from './change-feed';
import { LedgerTail } from './ledger-tail';
import { mayHear } from './visibility';

const HEARTBEAT = 15_000;
/** How often a long stream asks again whether its reader may still read. */
const RECHECK = 300_000;
/** A reader further behind than this reads everything anew. */
const TOO_FAR = 10_000;
/** A reader that does not take what is sent is let go; it resumes where it was. */
const MAX_UNSENT = 1_048_576;

@Controller('meetings/:meetingId/stream')
export class StreamController implements BeforeApplicationShutdown {
  private readonly open = new Set<FastifyReply['raw']>();

  constructor(
    private readonly feed: ChangeFeed,
    private readonly tail: LedgerTail,
    private readonly callers: Callers,
    meters: Meters,
  ) {
    meters.gauge('yicheng_streams_open', 'Readers that follow a meeting now.', () => this.open.size);
  }

  /** Ends every stream, so that stopping waits for nobody; readers resume elsewhere. */
  beforeApplicationShutdown(): void {
    for (const raw of this.open) raw.destroy();
  }

  /** Server-sent events: what changed in the meeting, ids only, resumable with Last-Event-ID. */
  @Get()
  @Can('stream.read')
  @ApiExcludeEndpoint()
  async follow(
    @Param('meetingId') meetingId: string,
    @Headers('last-event-id') header: string | undefined,
    @Query('after') after: string | undefined,
    @By() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const head = await this.feed.head(meetingId);
    const asked = header ?? after;
    const since = asked === undefined || !/^\d{1,15}$/.test(asked) ? head : Number(asked);
    const lost = since > head || head - since > TOO_FAR;

    reply.hijack();
    const { raw } = reply;
    this.open.add(raw);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    let grants = actor.grants;
    const following: { stop?: () => void } = {};
    const send = (text: string): void => {
      if (raw.writableLength > MAX_UNSENT) raw.destroy();
      else raw.write(text);
    };
    send(
      lost
        ? `retry: 2000\nid: ${head}\nevent: reset\ndata: {}\n\n`
        : `retry: 2000\nid: ${since}\nevent: hello\ndata: {}\n\n`,
    );

    const recheck = async (): Promise<void> => {
      const { grants: now } = await this.callers.recognise(request, meetingId);
      if (now.length === 0) raw.end();
      grants = now;
    };
    const deliver = (lines: ChangeLine[]): void => {
      send(
        lines
          .filter(line => mayHear(line, grants))
          .map(toEvent)
          .join(''),
      );
      if (lines.some(line => line.kind === 'pass' || line.kind === 'membership')) void recheck().catch(() => undefined);
    };
    const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT);
    const rechecks = setInterval(() => void recheck().catch(() => undefined), RECHECK * (0.8 + Math.random() * 0.4));
    raw.on('close', () => {
      clearInterval(heartbeat);
      clearInterval(rechecks);
      this.open.delete(raw);
      following.stop?.();
    });
    following.stop = await this.tail.follow(meetingId, lost ? head : since, deliver).catch(() => {
      raw.end();
      return undefined;
    });
    if (raw.destroyed) following.stop?.();
  }
}

function toEvent(line: ChangeLine): string {
  return `id: ${line.seq}\nevent: change\ndata: ${JSON.stringify(line)}\n\n`;
}
