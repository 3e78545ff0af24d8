// Frames of the train graph with 20 vehicles and 12 stops while a stay is dragged and while the page is scrolled:
// node tools/bench/graph.mjs http://localhost:3000   (a started demo; makes a meeting of its own there)
import { pathToFileURL } from 'node:url';
import { contextFor, launch, settle, signIn } from '../browser/visit.mjs';

const [VEHICLES, STOPS] = [20, 12];
const DAY = '2026-10-08';
const at = minutes => new Date(Date.parse(`${DAY}T00:00:00+08:00`) + minutes * 60_000).toISOString();

/** A meeting with so many vehicles, each calling at every stop, crowded on purpose. Runs in the page, as whoever is signed in. */
async function makeDay(page) {
  const call = (verb, path, body) =>
    page.evaluate(
      async ([verb, path, body]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`/api/v1${path}`, { method: verb, headers, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${verb} ${path} answered ${answer.status}: ${await answer.text()}`);
        return answer.json();
      },
      [verb, path, body],
    );
  const meeting = await call('POST', '/meetings', {
    title: 'Frames',
    timeZone: 'Asia/Shanghai',
    startDate: DAY,
    endDate: DAY,
  });
  const base = `/meetings/${meeting.id}`;
  const vehicleIds = [];
  for (let number = 1; number <= VEHICLES; number += 1) {
    vehicleIds.push((await call('POST', `${base}/vehicles`, { number, passengers: 45 })).id);
  }
  const stops = Array.from({ length: STOPS }, (_, i) => ({
    id: crypto.randomUUID(),
    name: `Stop ${i + 1}`,
    dwell: 20,
    capacity: 2 + (i % 4),
    open: at(480),
    close: at(1200),
  }));
  const places = ['start', ...stops.map(stop => stop.id), 'end'];
  const legs = places.slice(1).map((to, i) => ({ from: places[i], to, minutes: 10, source: 'typed' }));
  const itinerary = await call('POST', `${base}/itineraries`, {
    date: DAY,
    title: 'Frames',
    mode: 'staggered',
    start: { place: 'Hotel', at: at(480) },
    end: { place: 'Hotel', by: at(1080) },
    stops,
    legs,
    vehicleIds,
  });
  const runs = vehicleIds.map((vehicleId, v) => {
    const depart = 480 + (v % 5) * 12;
    const calls = stops.map((_, i) => {
      const stop = stops[(i + v * 5) % STOPS];
      const begin = depart + 10 + i * 32;
      return { stopId: stop.id, begin: at(begin), leave: at(begin + stop.dwell) };
    });
    return { vehicleId, depart: at(depart), calls };
  });
  await call('PUT', `${base}/itineraries/${itinerary.id}/runs`, { version: itinerary.version, runs });
  return meeting;
}

/** Milliseconds between frames while something is done. */
async function framesDuring(page, work) {
  await page.evaluate(() => {
    window.frames = [];
    let last = performance.now();
    const tick = now => {
      window.frames.push(now - last);
      last = now;
      window.ticking = requestAnimationFrame(tick);
    };
    window.ticking = requestAnimationFrame(tick);
  });
  await work();
  const frames = await page.evaluate(() => (cancelAnimationFrame(window.ticking), window.frames.slice(2)));
  frames.sort((a, b) => a - b);
  const nth = share => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))];
  return { frames: frames.length, p50: nth(0.5), p95: nth(0.95), max: frames.at(-1) };
}

/** Drags a stay to and fro for three seconds, then scrolls for two. */
export async function benchGraph(origin) {
  const browser = await launch();
  try {
    const context = await contextFor(browser, { language: 'en' });
    const page = await context.newPage();
    await signIn(page, origin, 'organizer');
    const { slug, id } = await makeDay(page);
    await page.goto(`${origin}/w/demo/m/${slug ?? id}/visits`);
    await settle(page);
    const stay = page.locator('.run').nth(7).locator('.call').nth(6);
    await stay.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await stay.boundingBox();
    const [fromX, fromY] = [x + width / 2, y + height / 2];
    const drag = await framesDuring(page, async () => {
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      for (const end = Date.now() + 3000; Date.now() < end;) {
        await page.mouse.move(fromX + Math.sin(Date.now() / 200) * 90, fromY);
      }
      if (!(await page.locator('.former').count())) throw new Error('Nothing was dragged.');
      await page.keyboard.press('Escape');
      await page.mouse.up();
    });
    const scroll = await framesDuring(page, async () => {
      await page.mouse.move(fromX, fromY);
      for (const end = Date.now() + 2000; Date.now() < end;) {
        await page.mouse.wheel(30, Date.now() % 1000 < 500 ? 40 : -40);
        await page.waitForTimeout(8);
      }
    });
    return { drag, scroll };
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = await benchGraph(process.argv[2] ?? 'http://localhost:3000');
  for (const [what, { frames, p50, p95, max }] of Object.entries(found)) {
    console.log(
      `${what.padEnd(7)} ${VEHICLES} × ${STOPS}: ${frames} frames, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${max.toFixed(1)} ms`,
    );
  }
}
