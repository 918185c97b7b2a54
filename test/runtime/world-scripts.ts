import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { makeCodec } from './codec.ts';
import { makeBridge } from './page/bridge.ts';
import { makeLink } from './page/link.ts';
import { pageWorld } from './page/page-world.ts';
import { makePreloadModules } from './page/preload-modules.ts';
import { type PreloadProcess, preloadWorld } from './page/preload-world.ts';
import { promptWorld } from './page/prompt-world.ts';
import { shortcutWorld } from './page/shortcuts.ts';
import { windowWorld } from './page/window-world.ts';
import { BINDING, RECEIVER } from './world-names.ts';

/** What a preload has in its scope, in the order in which page/preload-world.ts gives it. */
const PARAMETERS = 'require, module, exports, process, global, setImmediate, clearImmediate';

export interface WorldScripts {
  /** Runs first in each document of the main frame, in the page's own world. */
  readonly page: string;
  /** Runs next, in the preload's world. */
  readonly preload: string;
  /** Whether the preload asks for the paths of files, which needs the page's debugger. */
  readonly asksForPaths: boolean;
}

/** The scripts of a window with this preload; `secret` names the events by which the two worlds speak. */
export function worldScripts(preload: string | undefined, secret: string): WorldScripts {
  const source = preload === undefined ? '' : preloadSource(preload);
  const told: PreloadProcess = {
    platform: process.platform,
    arch: process.arch,
    // The command line of the page's process, which has nothing of the app's.
    argv: [process.execPath, '--type=renderer'],
    env: Object.fromEntries(Object.entries(process.env).map(([key, value]) => [key, value ?? ''])),
    versions: Object.fromEntries(Object.entries(process.versions).map(([key, value]) => [key, value ?? ''])),
    version: process.version,
  };
  const json = JSON.stringify;
  return {
    asksForPaths: source.includes('getPathForFile'),
    page: `(${pageWorld})(${makeBridge}, ${json(secret)})`,
    preload: `(() => {
      if (window.top !== window) return;
      const link = (${makeLink})(${makeCodec}, ${json(BINDING)}, ${json(RECEIVER)});
      const bridge = (${makeBridge})('preload', ${json(secret)});
      (${windowWorld})(bridge, link);
      (${shortcutWorld})(link);
      (${promptWorld})(link);
      (${preloadWorld})(bridge, link, ${makePreloadModules}, ${json(told)}, ${json(preload ?? '')},
        function (${PARAMETERS}) {
          ${source}
        });
    })()`,
  };
}

/** The preload's source, or where it cannot be read or parsed, a source that throws why. */
function preloadSource(file: string): string {
  try {
    const source = readFileSync(file, 'utf8');
    new Script(`(function (${PARAMETERS}) {${source}\n})`, { filename: file });
    return source;
  } catch (error) {
    return `throw new Error(${JSON.stringify(String(error instanceof Error ? error.message : error))})`;
  }
}
