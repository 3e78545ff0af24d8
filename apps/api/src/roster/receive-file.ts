import type { FastifyRequest } from 'fastify';
import { refuse } from './read-book';

/** The one file of an upload, whole in memory: the limits of the upload keep it small. */
export async function receiveFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  if (!request.isMultipart()) throw refuse('file-missing');
  let file: { name: string; bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file')
        file = {
          name: part.filename.replace(/\p{Surrogate}/gu, '').replaceAll('\u0000', ''),
          bytes: await part.toBuffer(),
        };
    }
  } catch (error) {
    // What the plugin refuses by a limit has a status; a body that breaks off has none.
    if (typeof (error as { statusCode?: unknown }).statusCode === 'number') throw error;
    throw refuse('file-broken');
  }
  if (!file) throw refuse('file-missing');
  return file;
}
