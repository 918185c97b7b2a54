import type { Settings } from '../../shared/bridge/data.ts';

/** What can stand beside a note. */
export type PanelName = keyof Settings['panels'];

/** The panels that stand together at the right, in their order. */
export const SIDE_PANELS = ['attendance', 'actions', 'problems'] as const satisfies readonly PanelName[];

/** What each is called. */
export const PANEL_TITLES: Readonly<Record<PanelName, string>> = {
  outline: 'Outline',
  attendance: 'Attendance',
  actions: 'Actions',
  problems: 'Problems',
};
