import type { Page } from 'playwright-core';

/** The words of the note on the screen. */
export async function words(page: Page): Promise<string> {
  return (await editor(page).textContent()) ?? '';
}

/** The note in which words are typed. */
export function editor(page: Page) {
  return page.getByRole('textbox', { name: /^Note / });
}

/** Opens the note that the start page lists as one that was not saved. */
export async function openRecovered(page: Page): Promise<void> {
  const list = page.getByRole('grid', { name: 'Words that were not saved' });
  await list.getByRole('button', { name: /^Open/ }).first().click();
  await editor(page).waitFor();
}
