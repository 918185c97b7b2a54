import type { Settings } from './data.ts';

/** As many as stand at the top of the palette. */
export const MOST_RECENT_COMMANDS = 5;

/** For so many notes it is remembered whether their entries number themselves: some years of meetings. */
export const MOST_ANSWERED_NOTES = 200;

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
  hintsSeen: [],
};
