import { openDisplay } from './display.ts';
import { type FoundElectron, findElectron, findStandIn } from './find-electron.ts';

/** A global setup of tests: a display, and whatever Electron there is for Playwright to launch. */
export function setup(): Promise<() => void> {
  return prepare(findElectron((line) => process.stderr.write(`${line}\n`)));
}

/** The same with the stand-in in any case. Both return how to end what they began. */
export async function prepareStandIn(): Promise<() => void> {
  return prepare(findStandIn('its stand-in is what is tested'));
}

async function prepare(finding: Promise<FoundElectron>): Promise<() => void> {
  const [electron, display] = await Promise.all([finding, openDisplay()]);
  process.stderr.write(`${electron.note}\n`);
  if (display.name !== undefined) process.env['DISPLAY'] = display.name;
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.dist;
  return () => display.close();
}
