import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem, type ProblemBody, problem } from './problem';

const TITLES: Record<number, [code: string, title: string]> = {
  400: ['bad-request', 'The request cannot be read.'],
  404: ['not-found', 'There is nothing here that you may see.'],
  405: ['method-not-allowed', 'This address does not take that method.'],
  406: ['not-acceptable', 'This cannot be answered in the form asked for.'],
  413: ['too-large', 'The request is too large.'],
  415: ['unsupported-media-type', 'Send application/json.'],
};

/** Postgres refusals that mean the request cannot be stored, not that the server is at fault. */
const POSTGRES: Record<string, () => Problem> = {
  '23505': () => problem.conflict('taken', 'Something with these values exists already.'),
  '23503': () => problem.badRequest('unknown-reference', 'The request names something that does not exist.'),
  '22P02': () => problem.badRequest('bad-request', 'A value has the wrong form.'),
  '22003': () => problem.badRequest('bad-request', 'A number is out of range.'),
  '22021': () => problem.badRequest('bad-request', 'A text has a character that cannot be stored.'),
  '23514': () => problem.badRequest('bad-request', 'A value is outside what can be stored.'),
};

/** Turns every error into application/problem+json; what is not expected becomes a 500 with a reference and no detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const body = this.toBody(error);
    if (reply.sent || reply.raw.headersSent) return;
    if (body.retryAfter !== undefined) void reply.header('retry-after', String(Math.ceil(body.retryAfter)));
    void reply.status(body.status).header('content-type', 'application/problem+json; charset=utf-8').send(body);
  }

  private toBody(error: unknown): ProblemBody {
    if (error instanceof Problem) return error.body;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status !== undefined && status < 500) {
      const [code, title] = TITLES[status] ?? ['refused', 'The request was refused.'];
      return new Problem(status, code, title, { detail: (error as Error).message }).body;
    }
    const known = POSTGRES[(error as { code?: string }).code ?? ''];
    if (known) return known().body;
    if (isDatabaseAway(error)) {
      return new Problem(503, 'database-away', 'The database cannot be reached; try again.', { retryAfter: 2 }).body;
    }
    const reference = randomBytes(4).toString('hex');
    this.logger.error(`${reference} ${(error as Error)?.stack ?? String(error)}`);
    return { ...new Problem(500, 'fault', 'Something went wrong on the server.').body, reference };
  }
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : undefined;
}

function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\d{3})$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable|Driver not Connected/i.test(message)
  );
}
