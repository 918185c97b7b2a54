import { existsSync } from 'node:fs';

/** What makes a browser behave as an application's window, and keeps it off the network. */
const OWN_SWITCHES: ReadonlyMap<string, string> = new Map([
  ['no-first-run', ''],
  ['no-default-browser-check', ''],
  ['keep-alive-for-test', ''],
  ['test-type', ''],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-default-apps', ''],
  ['disable-extensions', ''],
  ['disable-sync', ''],
  ['disable-search-engine-choice-screen', ''],
  ['disable-session-crashed-bubble', ''],
  ['hide-crash-restore-bubble', ''],
  ['disable-back-forward-cache', ''],
  ['password-store', 'basic'],
  ['use-mock-keychain', ''],
]);
const DISABLED_FEATURES = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'HttpsUpgrades',
  'AutofillServerCommunication',
];
/** Where Linux keeps its graphics cards. */
const GRAPHICS_CARDS = '/dev/dri';

/** Chromium's switches, its own and those that the app was given or has set, as its command line takes them. */
export function chromiumArguments(profile: string, given: ReadonlyMap<string, string>): readonly string[] {
  const switches = new Map([...OWN_SWITCHES, ...given, ['user-data-dir', profile]]);
  switches.delete('inspect');
  switches.delete('inspect-brk');
  const disabled = [...DISABLED_FEATURES, ...(given.get('disable-features')?.split(',') ?? [])];
  switches.set('disable-features', [...new Set(disabled)].join(','));
  if (isHeadless(given)) switches.set('headless', 'new');
  if (process.getuid?.() === 0) switches.set('no-sandbox', '');
  // Without a card the browser would look for one, find none and start its graphics process a second time.
  if (process.platform === 'linux' && !existsSync(GRAPHICS_CARDS)) switches.set('disable-gpu', '');
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

function isHeadless(given: ReadonlyMap<string, string>): boolean {
  return given.has('headless') || (process.platform === 'linux' && !process.env['DISPLAY']);
}
