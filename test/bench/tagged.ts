/**
 * How fast notes are read and written, beside readers of Markdown, and how reading grows with the note.
 * `npm run bench`; with `-- --quick` on little text, to see that it runs.
 */
import { measureGrowth } from './growth.ts';
import { noteBytes } from './note-bytes.ts';
import { comparePeers } from './peers.ts';
import { MEGABYTE } from './rounds.ts';

const FULL = { peerBytes: MEGABYTE, peerRounds: 11, growth: [1, 4, 16, 64], growthRounds: 5 };
const QUICK = { peerBytes: MEGABYTE / 20, peerRounds: 3, growth: [0.25, 1], growthRounds: 2 };

const plan = process.argv.includes('--quick') ? QUICK : FULL;
const print = (text: string): void => void process.stdout.write(`${text}\n`);

print(
  `Node ${process.version}, ${process.arch}${globalThis.gc ? '' : ' (no --expose-gc: timings are rougher)'}\n`,
);
print(comparePeers(noteBytes(plan.peerBytes), plan.peerRounds));
print(measureGrowth(plan.growth, plan.growthRounds));
