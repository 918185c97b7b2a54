import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { listItem } from '../../../shared/note/build.ts';
import { listHtml } from '../../../src-main/html/list-html.ts';

/** The lists of items, each given as its level, marker and words: `0 1. noted`. */
function html(...items: readonly string[]): string {
  return toHtml([
    ...listHtml(
      items.map((item) => {
        const [level = '', marker = '', ...words] = item.split(' ');
        return listItem(marker, words.join(' '), Number(level));
      }),
    ),
  ]);
}

test('Bullets are one list, whichever sign they have.', () => {
  expect(html('0 · one', '0 - two')).toBe('<ul><li>one</li><li>two</li></ul>');
});

test('A deeper item is nested in the one before it.', () => {
  expect(html('0 1. one', '1 - under one', '0 2. two')).toBe(
    '<ol type="1"><li>one<ul><li>under one</li></ul></li><li>two</li></ol>',
  );
});

test('An item deeper than the first is nested, and one less deep is not lost.', () => {
  expect(html('1 - one', '2 - two', '0 - three')).toBe(
    '<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>',
  );
});

test('A count that starts again opens a new list.', () => {
  expect(html('0 1. one', '0 2. two', '0 1. again')).toBe(
    '<ol type="1"><li>one</li><li>two</li></ol><ol type="1"><li>again</li></ol>',
  );
});

test('A count that does not begin at one, or skips, keeps its numbers.', () => {
  expect(html('0 3. three', '0 4. four', '0 7. seven')).toBe(
    '<ol type="1" start="3"><li>three</li><li>four</li><li value="7">seven</li></ol>',
  );
});

test('Letters and roman numbers are counted as such, in their brackets.', () => {
  expect(html('0 (a) one', '0 (b) two')).toBe(
    '<ol type="a" class="brackets-lower-alpha"><li>one</li><li>two</li></ol>',
  );
  expect(html('0 i) one', '0 ii) two')).toBe(
    '<ol type="i" class="bracket-lower-roman"><li>one</li><li>two</li></ol>',
  );
});

test('After h comes the letter i.', () => {
  expect(html('0 (h) eight', '0 (i) nine')).toBe(
    '<ol type="a" start="8" class="brackets-lower-alpha"><li>eight</li><li>nine</li></ol>',
  );
});

test('Ten thousand levels are no danger.', () => {
  const items = Array.from({ length: 10_000 }, (_, level) => `${level} - item`);
  const page = html(...items);
  expect(page.match(/<li>/g)).toHaveLength(10_000);
});

test('Two hundred thousand items are no danger.', () => {
  const items = Array.from({ length: 200_000 }, (_, at) => listItem(`${(at % 900) + 1}.`, 'item'));
  expect(listHtml(items).length).toBeGreaterThan(200);
});

test('Words are escaped.', () => {
  expect(html('0 - <b>&')).toBe('<ul><li>&#x3C;b>&#x26;</li></ul>');
});
