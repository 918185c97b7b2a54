/**
 * Types into the whole program as it ships, its panels open, beside bare ProseMirror, Lexical, TipTap and Slate with the
 * same text in the same run. The program must be built. `npm run bench:editor`; with `-- --quick` one round of little
 * text, to see that it runs; `--sizes 200,1000`, `--only app,prosemirror`, `--rounds 3`, and `--profiles FOLDER` for
 * profiles of the program while it is typed into.
 */
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { servePage } from '../renderer/page-server.ts';
import { setup } from '../runtime/with-electron.ts';
import { EDITORS } from './editor/editors.ts';
import { type Figures, measure } from './editor/measure.ts';
import { PAGES } from './editor/pages/vite.config.ts';
import { type Rounds, reportAims, reportSize } from './editor/report.ts';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    profiles: { type: 'string' },
  },
});

const FULL = { sizes: '200,1000,5000,20000', rounds: '3', keys: 60 };
const QUICK = { sizes: '200,1000', rounds: '1', keys: 20 };
const plan = asked.quick ? QUICK : FULL;

const sizes = (asked.sizes ?? plan.sizes).split(',').map(Number);
const rounds = Number(asked.rounds ?? plan.rounds);
const editors = EDITORS.filter(({ id }) => asked.only?.split(',').includes(id) ?? true);
if (editors.length === 0) throw new Error(`the editors are ${EDITORS.map(({ id }) => id).join(', ')}`);
const typing = { keys: plan.keys, profiles: asked.profiles ?? null };
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);
const failed = (error: unknown): null => {
  tell(String(error));
  return null;
};

await build({ configFile: `${import.meta.dirname}/editor/pages/vite.config.ts` });
const server = await servePage(PAGES);
const end = await setup();
try {
  const measured = new Map<number, Rounds>();
  for (const blocks of sizes) {
    const found: Record<string, (Figures | null)[]> = {};
    for (let round = 0; round < rounds; round++) {
      // In turn, so that a slow spell of the machine falls on all alike.
      for (const editor of editors) {
        const figures = await measure(editor, blocks, { pages: server.address }, typing).catch(failed);
        // A long run that is broken off has told something.
        const told = figures ? `key ${figures.key?.toFixed(1)} ms` : 'not measured';
        tell(`${blocks} blocks, round ${round + 1} of ${rounds}: ${editor.name}, ${told}`);
        found[editor.id] = [...(found[editor.id] ?? []), figures];
      }
    }
    measured.set(blocks, found);
    print(reportSize(blocks, found));
  }
  print(reportAims(measured));
} finally {
  end();
  await server.close();
}
