/** One server-sent event; a comment (heartbeat) has only `comment`. */
export interface ServerEvent {
  event: string;
  data: string;
  id?: string;
  comment?: boolean;
}

/** Reads server-sent events out of text that arrives in pieces, cut anywhere. */
export class EventParser {
  private rest = '';
  private event = '';
  private data: string[] = [];
  private id: string | undefined;

  /** Takes the next piece and gives the events that are complete. */
  take(piece: string): ServerEvent[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap(line => this.line(line));
  }

  private line(line: string): ServerEvent[] {
    if (line === '') return this.end();
    if (line.startsWith(':')) return [{ event: '', data: line.slice(1).trim(), comment: true }];
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.event = value;
    if (name === 'data') this.data.push(value);
    if (name === 'id') this.id = value;
    return [];
  }

  private end(): ServerEvent[] {
    const complete = this.data.length > 0 || this.event !== '';
    const event = { event: this.event || 'message', data: this.data.join('\n'), ...(this.id ? { id: this.id } : {}) };
    this.event = '';
    this.data = [];
    return complete ? [event] : [];
  }
}
