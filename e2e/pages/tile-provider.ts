import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A square of one colour. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256"/></svg>';

/** Somebody who delivers map tiles: remembers what was asked for, and can be out of order. */
export class TileProvider {
  readonly asked: string[] = [];
  broken = false;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TileProvider> {
    const server = createServer((request, response) => {
      provider.asked.push(request.url ?? '');
      if (provider.broken) return void response.writeHead(503).end();
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }).end(PICTURE);
    });
    const provider = new TileProvider(server);
    await new Promise<void>(done => server.listen(0, 'localhost', done));
    return provider;
  }

  /** What MAP_TILES_URL says. */
  get template(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/{z}/{x}/{y}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
