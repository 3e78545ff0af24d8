// The opponent: node:http and pg, nothing else, answering a meeting's programme as the API does, from the same query.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const query = `SELECT id, meeting_id, version, created_at, updated_at, parent_id, kind, title, start, minutes, hall_id, venue_id,
  speakers, audience, visibility, position, text, deleted_at FROM agenda_item
  WHERE meeting_id = $1 AND deleted_at IS NULL ORDER BY start, position, id LIMIT $2`;

const toItem = row => ({
  id: row.id,
  ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
  kind: row.kind,
  title: row.title,
  ...(row.start === null ? {} : { start: row.start.toISOString() }),
  minutes: row.minutes,
  ...(row.hall_id === null ? {} : { hallId: row.hall_id }),
  ...(row.venue_id === null ? {} : { venueId: row.venue_id }),
  speakers: row.speakers,
  ...(row.audience === null ? {} : { audience: row.audience }),
  visibility: row.visibility,
  ...(row.position === null ? {} : { position: row.position }),
  ...(row.text === null ? {} : { text: row.text }),
  version: row.version,
});

const server = createServer(async (request, reply) => {
  const meetingId = request.url.split('/')[4];
  const { rows } = await pool.query(query, [meetingId, 1000]);
  const body = JSON.stringify({ items: rows.map(toItem), total: rows.length });
  reply.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  reply.end(body);
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send('up'));
process.on('disconnect', () => process.exit());
