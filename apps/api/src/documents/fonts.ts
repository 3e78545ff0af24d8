import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { woffToTtf } from './woff-to-ttf';

const { resolve: find } = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(find(`${name}/package.json`));

const SERIF = '@expo-google-fonts/noto-serif-sc';
const SANS = '@expo-google-fonts/noto-sans-sc';
const KAI = '@fontsource/lxgw-wenkai';

/**
 * The font files documents are set in, all from packages, so that they look the same on every machine: Song for
 * texts, Hei for headings and figures, Kai for what is set apart. The last exists as WOFF only and is unpacked once
 * into the data folder.
 */
export async function fontFiles(dataDir: string): Promise<string[]> {
  const serif = [400, 700, 900].map(weight => expoFont(SERIF, 'NotoSerifSC', weight));
  const sans = [400, 700].map(weight => expoFont(SANS, 'NotoSansSC', weight));
  return [...serif, ...sans, await kaiFont(dataDir)];
}

const NAMES: Record<number, string> = { 400: '400Regular', 700: '700Bold', 900: '900Black' };

const expoFont = (name: string, family: string, weight: number): string =>
  join(folderOf(name), NAMES[weight]!, `${family}_${NAMES[weight]}.ttf`);

async function kaiFont(dataDir: string): Promise<string> {
  const target = resolve(dataDir, 'fonts', 'lxgw-wenkai-5.3.0.ttf');
  if (existsSync(target)) return target;
  // The file named latin holds the whole font; weight 500 is its Regular.
  const woff = await readFile(join(folderOf(KAI), 'files', 'lxgw-wenkai-latin-500-normal.woff'));
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  await writeFile(unfinished, woffToTtf(woff));
  await rename(unfinished, target);
  return target;
}
