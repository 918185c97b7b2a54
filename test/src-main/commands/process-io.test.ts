import { expect, test } from 'vitest';
import { printable, printableLine } from '../../../src-main/commands/printable.ts';
import { localIsoDate, standingIn } from '../../../src-main/commands/process-io.ts';

test('Under “npm run cli” a person stands where npm was called.', () => {
  const env = { INIT_CWD: '/home/clerk', npm_lifecycle_event: 'cli', npm_package_name: 'minutewright' };
  expect(standingIn(env, '/package')).toBe('/home/clerk');
});

test('In the script of another package paths start from where that runs.', () => {
  const env = { INIT_CWD: '/home/clerk', npm_lifecycle_event: 'cli', npm_package_name: 'council' };
  expect(standingIn(env, '/package')).toBe('/package');
  expect(standingIn({}, '/package')).toBe('/package');
});

test('The day is the one on the wall.', () => {
  expect(localIsoDate(new Date(2024, 0, 9, 23, 59))).toBe('2024-01-09');
});

test('What would steer a terminal is made visible.', () => {
  expect(printable('\u001b[31mred\u202e\tand\r\nmore')).toBe('\ufffd[31mred\ufffd and\nmore');
  expect(printableLine('two\n lines')).toBe('two lines');
});
