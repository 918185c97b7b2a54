import path from 'node:path';
import { argv, env, platform, stderr } from 'node:process';
import { startApp } from '../runtime/start.ts';
import { playDemonstration } from './demonstration.ts';
import { hasDisplay } from './has-display.ts';

/**
 * `npm start`: the built app in a window, with Electron or what stands in its place. Where there is no display a
 * demonstration is played in a virtual one instead. What stands behind `--` is handed on: `npm start -- note.txt`.
 */
const ROOT = path.join(import.meta.dirname, '..', '..');
const say = (line: string): void => void stderr.write(`${line}\n`);

if (hasDisplay(platform, env)) {
  const { ended } = await startApp(ROOT, argv.slice(2), say);
  process.exitCode = await ended;
} else {
  say('There is no display here, so a demonstration is played in a virtual one.');
  await playDemonstration(ROOT, path.join(ROOT, 'out', 'demo'), say);
}
