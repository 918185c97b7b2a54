import { guard } from './guard.ts';
import { originOf } from './scheme.ts';
import type { WebContents } from './web-contents.ts';

export type Frame = Pick<
  Electron.WebFrameMain,
  | 'url'
  | 'origin'
  | 'name'
  | 'top'
  | 'parent'
  | 'frames'
  | 'detached'
  | 'processId'
  | 'routingId'
  | 'frameTreeNodeId'
  | 'send'
  | 'executeJavaScript'
  | 'isDestroyed'
>;

/** The main frame of a window as it stood at this address: the only kind of frame that has a preload. */
export function mainFrame(contents: WebContents, url: string): Electron.WebFrameMain {
  const frame: Frame = guard('WebFrameMain', {
    url,
    origin: originOf(url),
    name: '',
    parent: null,
    frames: [],
    detached: false,
    processId: contents.id,
    routingId: 1,
    frameTreeNodeId: contents.id,
    get top() {
      return frame as Electron.WebFrameMain;
    },
    isDestroyed: () => contents.isDestroyed(),
    send: (channel: string, ...args: readonly unknown[]) => contents.send(channel, ...args),
    executeJavaScript: (code: string, userGesture?: boolean) => contents.evaluate(code, userGesture ?? false),
  });
  return frame as Electron.WebFrameMain;
}
