import type { Cdp } from './cdp.ts';

/** Opening a window takes a quarter of a second; on a machine that is busy with tests it may take many. */
const WINDOW_LIMIT_MS = 30_000;

/** The target of the page with this address, once it is there. */
export async function targetOf(cdp: Cdp, url: string): Promise<string> {
  let stopListening = () => {};
  let limit: NodeJS.Timeout | undefined;
  const opened = new Promise<string>((resolve, reject) => {
    limit = setTimeout(() => reject(new Error('Chromium did not open a window in time')), WINDOW_LIMIT_MS);
    const check = (target: { readonly url: string; readonly targetId: string }) => {
      if (target.url === url) resolve(target.targetId);
    };
    stopListening = cdp.listen(null, ({ method, params }) => {
      if (method === 'Target.targetCreated' || method === 'Target.targetInfoChanged') {
        check(params.targetInfo);
      }
    });
    cdp.send('Target.getTargets').then(({ targetInfos }) => targetInfos.forEach(check), reject);
  });
  try {
    return await opened;
  } finally {
    clearTimeout(limit);
    stopListening();
  }
}
