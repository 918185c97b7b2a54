import { LAYOUT_IDS } from '../../shared/layouts/layout.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';

export interface NamedOptions {
  readonly called: string;
  readonly options: WordOptions;
}

/** All that can be switched on, in one layout. */
export const ALL_ON: WordOptions = {
  isDraft: true,
  hasLineNumbers: true,
  hasDecisionsTable: true,
  hasActionsTable: true,
  hasSignature: true,
  hasMarkers: true,
};

/** Every layout with all that can be switched on. */
export const FULL_SETS: readonly NamedOptions[] = LAYOUT_IDS.map((layout) => ({
  called: `${layout} with all there is`,
  options: { layout, ...ALL_ON },
}));

/** Every layout with nothing switched on and with all. */
export const LAYOUT_SETS: readonly NamedOptions[] = [
  ...LAYOUT_IDS.map((layout) => ({ called: layout, options: { layout } })),
  ...FULL_SETS,
];

/** The same, and each switch alone. */
export const OPTION_SETS: readonly NamedOptions[] = [
  ...LAYOUT_SETS,
  ...Object.keys(ALL_ON).map((option) => ({ called: option, options: { [option]: true } })),
  { called: 'carriesNote off', options: { carriesNote: false } },
];
