import { mainFrame } from './frame.ts';
import { guard } from './guard.ts';
import { type Answer, answerInvoke, type IpcMain, ipcMain, refusedAnswer } from './ipc-main.ts';
import type { MessageTold } from './page-messages.ts';
import type { WebContents } from './web-contents.ts';

/** The messages of one page's preload, as its contents and then `ipcMain` hear them. */
export function createPageIpc(contents: WebContents, own: IpcMain): Pick<MessageTold, 'send' | 'invoke'> {
  function eventFrom(url: string): Electron.IpcMainEvent {
    return guard('IpcMainEvent', {
      type: 'frame',
      sender: contents as unknown as Electron.WebContents,
      senderFrame: mainFrame(contents, url),
      frameId: 1,
      processId: contents.id,
      ports: [],
      reply: (channel: string, ...args: readonly unknown[]) => contents.send(channel, ...args),
    }) as unknown as Electron.IpcMainEvent;
  }

  return {
    send(url, channel, args) {
      const event = eventFrom(url);
      contents.emit('ipc-message', event, channel, ...args);
      own.emit(channel, event, ...args);
      ipcMain.emit(channel, event, ...args);
    },
    invoke(url, channel, args, call) {
      const event = eventFrom(url) as Electron.IpcMainInvokeEvent;
      const reply = ({ ok, value }: Answer) => {
        if (!contents.isDestroyed()) contents.tell('reply', call, ok, value);
      };
      // An answer that cannot be cloned is an error of its handler.
      void answerInvoke([own, ipcMain], channel, event, args)
        .then(reply)
        .catch((error: unknown) => reply(refusedAnswer(channel, error)));
    },
  };
}
