const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2019-11-30` as `30 November 2019`; what is no such date stays as it is. */
export function inWords(iso: string): string {
  const date = dateOf(iso);
  return date === null ? iso : FORMAT.format(date);
}

/** The start of an ISO day in UTC; null for what is not one. */
export function dateOf(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
