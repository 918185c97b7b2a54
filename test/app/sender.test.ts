import type { WebFrameMain } from 'electron';
import { describe, expect, test } from 'vitest';
import { isOwnPage } from '../../src-main/security.ts';

function frame(url: string, parent: object | null = null): WebFrameMain {
  return { url, parent } as unknown as WebFrameMain;
}

describe('a message is taken from', () => {
  test('the top frame of the program’s own page', () => {
    expect(isOwnPage(frame('app://bundle/index.html'))).toBe(true);
  });

  test('no frame within it', () => {
    const top = frame('app://bundle/index.html');
    expect(isOwnPage(frame('app://bundle/index.html', top))).toBe(false);
  });

  test('no frame that has gone', () => {
    expect(isOwnPage(null)).toBe(false);
  });

  test.each([
    'about:blank',
    'data:text/html,',
    'file:///index.html',
    'https://bundle/index.html',
    'app://bundle.invalid/index.html',
    'app://bundle@invalid/index.html',
    'app://other/index.html',
    'app://bundle',
    'https://minutewright.invalid/?app://bundle/index.html',
  ])('no page at %s', (url) => {
    expect(isOwnPage(frame(url))).toBe(false);
  });
});
