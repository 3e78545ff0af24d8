import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { problem } from '../problems/problem';

/** An uploaded picture with the id its sender made for it. */
export interface Upload {
  id?: string;
  bytes: Buffer;
}

/** The one picture of an upload, whole in memory: the limits of uploads keep it small. */
export async function receivePicture(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw problem.badRequest('file-missing', 'Send a picture as multipart/form-data.');
  let id: string | undefined;
  let bytes: Buffer | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') bytes = await part.toBuffer();
      else if (part.fieldname === 'id') id = String(part.value);
      else throw problem.invalid([{ field: part.fieldname.slice(0, 40), problem: 'is not known' }]);
    }
  } catch (error) {
    // What the plugin refuses by a limit has a status, what is said here is a problem; a body that breaks off has neither.
    if (typeof (error as { statusCode?: unknown }).statusCode === 'number') throw error;
    if (error instanceof Error && 'body' in error) throw error;
    throw problem.badRequest('file-broken', 'The upload broke off.');
  }
  if (id !== undefined && !isUUID(id)) throw problem.invalid([{ field: 'id', problem: 'must be a UUID' }]);
  if (!bytes?.length) throw problem.badRequest('file-missing', 'The upload has no picture.');
  return { ...(id ? { id: id.toLowerCase() } : {}), bytes };
}
