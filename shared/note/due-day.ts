const SHORT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date as it was understood: `Mon 30 Nov 2026`. `dueOf` of `due-words.ts` reads that back as the same day. */
export function dueInWords(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  // Some versions say `Sept`, and set a comma behind the weekday.
  return SHORT.format(date).replace(',', '').replace('Sept', 'Sep');
}
