import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { keptCode } from './kept-code.ts';

/** The built command line. `cli.ts` runs it from the source tree. */
const { env, platform } = process;
const cache = join(cacheFolder({ env, platform, home: homedir() }), 'compiled');
const { load, keep } = keptCode(import.meta.dirname, env['NODE_DISABLE_COMPILE_CACHE'] ? null : cache);
const { runCli } = load('./run-cli.js') as typeof import('./run-cli.ts');
void runCli().then(keep);
