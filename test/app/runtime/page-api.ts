/// <reference lib="dom" />

/** What the fixture's preload exposes, as the page sees it. */
export interface PageApi {
  readonly nested: { readonly list: readonly [number, { readonly deep: boolean }] };
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  say(words: unknown): void;
  onSaid(listener: (words: string) => void): () => void;
  add(a: number, b: number): number;
  kind(value: unknown): string;
  person(): { readonly name: string; greet?: unknown };
  members(value: object): [string[], string];
  symbol(): unknown;
  mapOfFunctions(): unknown;
  same<T>(value: T): T;
  later(ok: boolean): Promise<Date>;
  throws(): void;
  throwsNothing(): void;
  callBack(f: (n: number) => unknown): unknown;
  pathOf(file: File): string;
  node(): Readonly<Record<string, string | boolean>>;
}

declare global {
  interface Window {
    readonly api: PageApi;
    readonly again: string;
    readonly dropped: string[];
  }
}
