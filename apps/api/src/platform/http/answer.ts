import type { FastifyReply } from 'fastify';
import type { Outcome } from '../change/writes';

/** The reply of a request, for controllers that set its status. */
export type Reply = FastifyReply;

/** Answers a create: 201 when this call stored the row, 200 when an equal call had stored it before. */
export function answer<R, D>(reply: Reply, outcome: Outcome<R>, toDto: (row: R) => D): D {
  void reply.status(outcome.created ? 201 : 200);
  return toDto(outcome.row);
}

/** Says when whoever asked has gone away before the answer: work for them may be given up. */
export function leftBefore(reply: Reply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
