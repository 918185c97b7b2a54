import { measuredNote, wordsOf } from '../measured-note.ts';
import './page.css';
import type { Peer } from './peer.ts';

/** The page of one editor: `?editor=prosemirror&blocks=1000`. */

const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  prosemirror: async () => (await import('./prosemirror.ts')).prosemirror(),
  lexical: async () => (await import('./lexical.ts')).lexical(),
  tiptap: async () => (await import('./tiptap.ts')).tiptap(),
  slate: async () => (await import('./slate.tsx')).slate(false),
  'slate-chunked': async () => (await import('./slate.tsx')).slate(true),
};

const asked = new URLSearchParams(location.search);
const name = asked.get('editor') ?? '';
const begin = PEERS[name];
const root = document.getElementById('root');
if (!begin || !root) throw new Error(`there is no editor “${name}”`);
const peer = await begin();
const words = wordsOf(measuredNote(Number(asked.get('blocks'))));

// The empty page is painted before the clock starts.
await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
// The meter is not there when the page is loaded for the first time.
(window.meter as typeof window.meter | undefined)?.handOver();
peer.mount(root, words);
window.peer = peer;
