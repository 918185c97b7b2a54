import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../runtime/chromium-path.ts';
import { ensureTool } from '../tools.ts';
import { writeIcns } from './icns.ts';
import { writeIco } from './ico.ts';
import type { Picture } from './picture.ts';

const ASSETS = path.join(import.meta.dirname, '..', '..', 'assets');

/** Up to this size the app has a simpler drawing. */
const LARGEST_SMALL = 32;
/** What is shown of the app's drawing: on macOS its margin too, elsewhere nearly the tile alone. */
const WITH_MARGIN = 'viewBox="0 0 1024 1024"';
const WITHOUT_MARGIN = 'viewBox="84 84 856 856"';

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 256];
const MAC_SIZES = [16, 32, 64, 128, 256, 512, 1024];
/** A window's own icon: systems show it at up to this size. */
const WINDOW_SIZE = 256;
/** For web pages and shops. */
const SHOWN_SIZE = 1024;

type Paint = (size: number) => Promise<Picture>;

/** `npm run icons`: makes every icon from the drawings in `assets`, with an installed Chromium. */
async function main(): Promise<void> {
  const executablePath = chromiumPath() ?? (await ensureTool('chromium'));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    await writeIcons(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function writeIcons(page: Page): Promise<void> {
  const [app, small, note] = await Promise.all([
    drawing('icon'),
    drawing('icon-small'),
    drawing('icon-note'),
  ]);
  const paintApp =
    (viewBox: string): Paint =>
    (size) =>
      paint(page, size > LARGEST_SMALL ? app.replace(WITH_MARGIN, viewBox) : small, size);
  const onMac = paintApp(WITH_MARGIN);
  const elsewhere = paintApp(WITHOUT_MARGIN);
  const asNote: Paint = (size) => paint(page, note, size);

  for (const size of LINUX_SIZES) await write(`icons/${size}x${size}.png`, (await elsewhere(size)).png);
  await write('icon.png', (await elsewhere(WINDOW_SIZE)).png);
  await write(`icon-${SHOWN_SIZE}.png`, (await elsewhere(SHOWN_SIZE)).png);
  await write('icon.ico', writeIco(await each(WINDOWS_SIZES, elsewhere)));
  await write('icon-note.ico', writeIco(await each(WINDOWS_SIZES, asNote)));
  await write('icon.icns', writeIcns(await each(MAC_SIZES, onMac)));
  await write('icon-note.icns', writeIcns(await each(MAC_SIZES, asNote)));
}

function drawing(name: string): Promise<string> {
  return readFile(path.join(ASSETS, `${name}.svg`), 'utf8');
}

async function each(sizes: readonly number[], draw: Paint): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const size of sizes) pictures.push(await draw(size));
  return pictures;
}

async function write(name: string, content: Uint8Array): Promise<void> {
  const file = path.join(ASSETS, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  process.stdout.write(`${path.relative(process.cwd(), file)}, ${Math.ceil(content.length / 1024)} KB\n`);
}

async function paint(page: Page, svg: string, size: number): Promise<Picture> {
  const { png, rgba } = await page.evaluate(paintInPage, { svg, size });
  return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') };
}

/** Runs in the page; gives both in base64. */
async function paintInPage({ svg, size }: { readonly svg: string; readonly size: number }) {
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This Chromium cannot paint on a canvas.');
  context.drawImage(image, 0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  return {
    png: canvas.toDataURL('image/png').replace(/^.*,/, ''),
    rgba: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')),
  };
}

await main();
