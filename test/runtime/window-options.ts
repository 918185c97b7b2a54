import { notInStandIn } from './guard.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Preferences = Electron.WebPreferences;

/** What the stand-in does, and what has nothing to show itself in here: looks, bars and limits of the window. */
const OPTIONS: ReadonlySet<keyof Options> = new Set<keyof Options>([
  ...(['width', 'height', 'x', 'y', 'show', 'title', 'webPreferences'] as const),
  ...(['minWidth', 'minHeight', 'maxWidth', 'maxHeight', 'backgroundColor', 'icon', 'center'] as const),
  ...(['autoHideMenuBar', 'darkTheme', 'tabbingIdentifier', 'paintWhenInitiallyHidden'] as const),
]);
const PREFERENCES: ReadonlySet<keyof Preferences> = new Set<keyof Preferences>([
  ...(['preload', 'spellcheck', 'devTools', 'backgroundThrottling', 'navigateOnDragDrop'] as const),
  ...(['javascript'] as const),
  ...(['disableDialogs', 'safeDialogs', 'v8CacheOptions', 'defaultEncoding'] as const),
]);
/** The stand-in has only pages that are sandboxed and apart from Node. */
const SAFE: Preferences = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
};

/** Throws by name for an option that would be passed over in silence. */
export function checkWindowOptions(options: Options): void {
  for (const [name, wanted] of entries(options)) {
    if (wanted !== undefined && !OPTIONS.has(name)) throw notInStandIn(`the window option ${name}`);
  }
  for (const [name, wanted] of entries(options.webPreferences ?? {})) {
    const isSafe = name in SAFE ? SAFE[name] === wanted : PREFERENCES.has(name);
    if (wanted !== undefined && !isSafe) throw notInStandIn(`webPreferences.${name}: ${String(wanted)}`);
  }
}

function entries<T extends object>(object: T): readonly (readonly [keyof T, unknown])[] {
  return Object.entries(object) as unknown as readonly (readonly [keyof T, unknown])[];
}
