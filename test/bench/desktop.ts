/**
 * What the desktop app takes: its start beside an empty window, and keeping what is typed. Part of `npm run bench`;
 * with `--quick` a round or two, to see that it runs. The app must be built.
 */
import { setup } from '../runtime/with-electron.ts';
import { measureKeeping } from './keeping.ts';
import { measureStart } from './start-up.ts';

const isQuick = process.argv.includes('--quick');
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const end = await setup();
try {
  print(await measureKeeping(isQuick ? 2 : 9));
  print(await measureStart(isQuick ? 1 : 9));
} finally {
  end();
}
