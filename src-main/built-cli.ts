import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { keptCode } from './kept-code.ts';

/** The built command line. `cli.ts` runs it from the source tree. */
const { env, platform, arch, version } = process;
// What one Node has compiled is of no use to another.
const cache = join(cacheFolder({ env, platform, home: homedir() }), 'compiled', `${version}-${arch}`);
const { load, keep } = keptCode(import.meta.dirname, env['NODE_DISABLE_COMPILE_CACHE'] ? null : cache);
const { runCli } = load('./run-cli.js') as typeof import('./run-cli.ts');
void runCli().then(keep);
