import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, test } from '@playwright/test';
import encodeQR from 'qr';

const [WIDTH, HEIGHT] = [640, 480];
const [WHITE, BLACK, GREY] = [235, 16, 128];

/** A browser whose camera sees one thing: a code held before it. */
export async function openBefore(code: string): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'yicheng-camera-'));
  const film = join(folder, 'badge.y4m');
  writeFileSync(film, filmOf(code));
  const options = test.info().project.use.launchOptions ?? {};
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  const args = [...(options.args ?? []), ...camera, `--use-file-for-fake-video-capture=${film}`];
  const browser = await chromium.launch({ ...options, args });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, close };
}

/** A film of two still frames, as YUV4MPEG2 (mjpegtools, yuv4mpeg(5)). */
function filmOf(code: string): Buffer {
  const dots = encodeQR(code, 'raw', { border: 4 });
  const size = Math.floor((HEIGHT - 40) / dots.length);
  const [left, top] = [(WIDTH - size * dots.length) >> 1, (HEIGHT - size * dots.length) >> 1];
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  dots.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let line = 0; line < size; line++) {
        const start = (top + y * size + line) * WIDTH + left + x * size;
        luma.fill(BLACK, start, start + size);
      }
    }),
  );
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}
