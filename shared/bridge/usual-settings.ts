import { USUAL_PAGE } from '../layouts/page-options.ts';
import type { Settings } from './data.ts';
import type { Exporting } from './exporting.ts';

/** As many as stand at the top of the palette. */
export const MOST_RECENT_COMMANDS = 5;

/** For so many notes it is remembered whether their entries number themselves: some years of meetings. */
export const MOST_ANSWERED_NOTES = 200;

/** How a note is exported by a person who has chosen nothing. */
export const USUAL_EXPORTING: Exporting = {
  format: 'docx',
  page: USUAL_PAGE,
  isPublic: false,
  sentence: '',
  hasMarkers: false,
  carriesNote: true,
  base: null,
  names: '',
  folder: null,
};

/** The settings of a person who has set nothing. */
export const USUAL_SETTINGS: Settings = {
  autosave: true,
  theme: 'system',
  panels: { outline: true, attendance: false, actions: false, problems: false },
  spelling: true,
  ownWords: [],
  typography: true,
  numbering: 'ask',
  numberingOf: [],
  recentCommands: [],
  exporting: USUAL_EXPORTING,
  hintsSeen: [],
};
