// Runs in a thread of its own, because typesetting is one long native call. It imports packages only, so that it is
// the same file in development, in tests and bundled.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** What a worker is started with. */
export interface WorkerFonts {
  fontPaths: string[];
}

/** One document to set: a template by its file name, and its data. */
export interface TypesetRequest {
  id: number;
  template: string;
  data: string;
  /** Pictures the template shows as `pictures/<id>.jpg`. */
  pictures?: { id: string; bytes: Uint8Array }[];
}

/** A set document, or why it could not be. */
export type TypesetReply = { id: number; pdf: Uint8Array; pages: number } | { id: number; error: string };

const { NodeCompiler } = createRequire(import.meta.url)(
  '@myriaddreamin/typst-ts-node-compiler',
) as typeof import('@myriaddreamin/typst-ts-node-compiler');

const templates = fileURLToPath(new URL('./templates', import.meta.url));
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontPaths: (workerData as WorkerFonts).fontPaths }],
});

function typeset({ id, template, data, pictures = [] }: TypesetRequest): TypesetReply {
  compiler.resetShadow();
  for (const picture of pictures)
    compiler.mapShadow(`${templates}/pictures/${picture.id}.jpg`, Buffer.from(picture.bytes));
  // What people typed travels as a value, never as markup.
  const result = compiler.compile({ mainFilePath: `${templates}/${template}`, inputs: { data } });
  const document = result.result;
  if (!document) {
    return { id, error: JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics') };
  }
  const pdf = compiler.pdf(document);
  compiler.evictCache(3);
  return { id, pdf: new Uint8Array(pdf), pages: document.numOfPages };
}

parentPort?.on('message', (request: TypesetRequest) => {
  const reply = (() => {
    try {
      return typeset(request);
    } catch (error) {
      return { id: request.id, error: error instanceof Error ? error.message : String(error) };
    }
  })();
  parentPort?.postMessage(reply, 'pdf' in reply ? [reply.pdf.buffer as ArrayBuffer] : []);
});
