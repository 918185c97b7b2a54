import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsBy, faultsOf } from './axe.ts';
import { openPage } from './drive.ts';
import { STATES } from './states.ts';

/*
 * Looks at every state of the window as a person with some impairment would, by axe (WCAG 2.2 A and AA), in each
 * theme, zoomed to 200 %, and 320 pixels wide. `npm run looks` leaves pictures of all of it in `out/looks`, for people to
 * look at.
 */

const HAS_PICTURES = process.env['LOOKS'] === 'pictures';

const PICTURES = join(import.meta.dirname, '..', '..', 'out', 'looks');

/** Half of 1280 × 800: as many pixels of the page's own as there are at 200 %. */
const ZOOMED = { width: 640, height: 400 };

/** The narrowest that a page must be of use in (WCAG 2.2, 1.4.10): 1280 × 2560 at 400 %. */
const NARROW = { width: 320, height: 640 };

/** A large screen, as it stands on a clerk's desk. */
const LARGE = { width: 1920, height: 1080 };

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
});

describe.each(STATES)('The state $name', ({ name, world, act }) => {
  const complaints: string[] = [];
  let page: Page;

  beforeAll(async () => {
    page = await openPage(world());
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.name));
    await act?.(page);
    await page.waitForFunction(isComplete);
  });

  it('can be used by everyone', async () => {
    await picture(page, `${name}.light`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('can be read in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, `${name}.dark`);
    expect(await faultsBy(page, ['color-contrast'])).toEqual([]);
  });

  it('can be read in high contrast', async () => {
    await page.evaluate(() => window.fake.changeSettings({ theme: 'high-contrast' }));
    await page.locator('html[data-theme="high-contrast"]').waitFor();
    await picture(page, `${name}.high-contrast`);
    expect(await faultsBy(page, ['color-contrast', 'color-contrast-enhanced'])).toEqual([]);
  });

  it('fills a large screen', async () => {
    await page.setViewportSize(LARGE);
    await picture(page, `${name}.large`);
    await expect.poll(() => page.evaluate(outOfSight)).toEqual([]);
  });

  it('loses nothing at 200 %', async () => {
    await page.setViewportSize(ZOOMED);
    await picture(page, `${name}.zoomed`);
    await expect.poll(() => page.evaluate(outOfSight)).toEqual([]);
  });

  it('loses nothing at 320 pixels', async () => {
    await page.setViewportSize(NARROW);
    await picture(page, `${name}.narrow`);
    await expect.poll(() => page.evaluate(outOfSight)).toEqual([]);
    expect(await page.evaluate(cutWords)).toEqual([]);
  });

  it('keeps to the policy and complains of nothing', () => {
    expect(complaints).toEqual([]);
  });
});

async function picture(page: Page, name: string): Promise<void> {
  if (HAS_PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Whether what comes after the words is there as well: the count of them, and what the panels say. */
function isComplete(): boolean {
  if (!document.querySelector('.status-bar')) return true;
  const panels = [...document.querySelectorAll('.panels')];
  return (
    document.querySelector('.status-words') !== null && panels.every(({ textContent }) => textContent !== '')
  );
}

/**
 * What a person could not get to by scrolling up and down: buttons and words beyond the sides of what they are in, and
 * what in a dialog has a scrollbar of its own for them.
 */
function outOfSight(): readonly string[] {
  const found: string[] = [];
  const page = document.scrollingElement;
  if (page && page.scrollWidth > window.innerWidth) found.push('the page is wider than the window');
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, [role="row"], .paper, .dialog, .toast',
  )) {
    if (!element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > window.innerWidth + 1))
      found.push(element.outerHTML.slice(0, 120));
  }
  for (const element of document.querySelectorAll<HTMLElement>('.dialog, .dialog *')) {
    if (element.scrollWidth <= element.clientWidth + 1 || !element.checkVisibility()) continue;
    if (/auto|scroll/.test(getComputedStyle(element).overflowX))
      found.push(`to be scrolled sideways: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}

/** Labels, and what fields without words say is to be typed, of which a part can't be read. */
function cutWords(): readonly string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('nothing measures words here');
  const cut: string[] = [];
  for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    if (!field.checkVisibility() || field.value !== '') continue;
    const { paddingLeft, paddingRight } = getComputedStyle(field);
    canvas.font = getComputedStyle(field, '::placeholder').font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (canvas.measureText(field.placeholder).width > room + 1) cut.push(field.placeholder);
  }
  for (const label of document.querySelectorAll<HTMLElement>('#root *, .veil *')) {
    // Of the entry with the caret the line under the note says as much as there is room for: the outline says all.
    const mayBeCut = label instanceof HTMLInputElement || label.classList.contains('status-entry');
    if (mayBeCut || !label.checkVisibility() || getComputedStyle(label).textOverflow !== 'ellipsis') continue;
    if (label.scrollWidth > label.clientWidth + 1) cut.push(label.textContent);
  }
  return cut;
}
