import { preventable } from './emitter.ts';
import { guard } from './guard.ts';
import { chromium, report } from './runtime.ts';
import { fromWebUrl } from './scheme.ts';
import { defaultSession } from './session.ts';
import { allContents } from './windows.ts';

type Item = Pick<Electron.DownloadItem, 'getURL' | 'getFilename' | 'getState' | 'cancel'>;

/** Tells the app of each download that a page would begin. None is ever carried out: an app that wants one is told. */
export async function watchDownloads(): Promise<void> {
  const { cdp } = chromium;
  cdp.listen(null, ({ method, params }) => {
    if (method !== 'Browser.downloadWillBegin') return;
    const contents = allContents().find(({ target }) => target?.mainFrame === params.frameId) ?? null;
    const item: Item = guard('DownloadItem', {
      getURL: () => fromWebUrl(params.url),
      getFilename: () => params.suggestedFilename,
      getState: () => 'cancelled' as const,
      cancel: () => {},
    });
    const event = preventable();
    defaultSession.emit('will-download', event, item, contents, contents?.mainFrame ?? null);
    if (!event.defaultPrevented) report(`the download of ${item.getURL()} is not in the stand-in`);
  });
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
}
