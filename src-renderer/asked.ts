import { bridge } from './bridge.ts';

/**
 * What the page asks for at its start. It is asked before the rest of the script has run, so that the answers are on their
 * way meanwhile. Nothing that is told after them can be missed: the page listens before this turn of it is over.
 */
export const asked = { settings: bridge().readSettings(), note: bridge().loadNote() };

export type Asked = typeof asked;
