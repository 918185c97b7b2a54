import { guard } from './guard.ts';

type Content = string | Blob;

/** One thing copied, in several forms. */
export class ClipboardItem {
  readonly #content: Readonly<Record<string, Content | Promise<Content>>>;

  constructor(content: Readonly<Record<string, Content | Promise<Content>>>) {
    this.#content = content;
  }

  get types(): readonly string[] {
    return Object.keys(this.#content);
  }

  async getType(type: string): Promise<Blob> {
    const content = await this.#content[type];
    if (content === undefined) throw new Error(`The type '${type}' was not found`);
    return typeof content === 'string' ? new Blob([content], { type }) : content;
  }
}

let items: readonly ClipboardItem[] = [];

/** The main process's clipboard, kept by the stand-in itself: neither the desktop's nor the page's. */
export const clipboard = guard('clipboard', {
  clear: () => {
    items = [];
  },
  has: async (type: string) => items.some((item) => item.types.includes(type)),
  read: async () => [...items],
  write: async (data: readonly ClipboardItem[]) => {
    items = [...data];
  },
  readText: async () => {
    const item = items.find(({ types }) => types.includes('text/plain'));
    return item ? (await item.getType('text/plain')).text() : '';
  },
  writeText: async (text: string) => {
    items = [new ClipboardItem({ 'text/plain': text })];
  },
});
