import type { Cdp } from './cdp.ts';
import { BINDING, PRELOAD_WORLD } from './world-names.ts';

/** A window's page with its debugging session, before anything of an app's is in it. */
export interface BlankPage {
  readonly target: string;
  readonly session: string;
  /** The frame of the page itself, which stays the same whatever is loaded in it. */
  readonly mainFrame: string;
}

/** Takes hold of a page that was opened, as far as that does not hang on what it will be for. */
export async function openBlankPage(cdp: Cdp, target: string): Promise<BlankPage> {
  const { sessionId: session } = await cdp.send('Target.attachToTarget', { targetId: target, flatten: true });
  const [{ frameTree }] = await Promise.all([
    cdp.send('Page.getFrameTree', {}, session),
    cdp.send('Page.enable', {}, session),
    cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }, session),
    cdp.send('Runtime.enable', {}, session),
    cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }, session),
    cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session),
  ]);
  return { target, session, mainFrame: frameTree.frame.id };
}
