import { describe, expect, test } from 'vitest';
import {
  COMMAND_IDS,
  COMMANDS,
  type CommandContext,
  type Condition,
  commandOf,
  groupsOf,
  isEnabled,
  keysInWords,
  MENU_NAMES,
} from '../../shared/commands.ts';

const NOTHING: CommandContext = {
  hasNote: false,
  isReadOnly: false,
  isEdited: false,
  hasFile: false,
  hasConflict: false,
  hasClosedNote: false,
};

describe('the table of commands', () => {
  test('has every id once', () => {
    expect(COMMANDS.map(({ id }) => id).toSorted()).toEqual([...COMMAND_IDS].toSorted());
  });

  test('gives no keys to two commands', () => {
    const keys = COMMANDS.flatMap((command) => (command.keys ? [command.keys] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('keeps the commands of a group together', () => {
    for (const menu of MENU_NAMES) {
      const groups = COMMANDS.filter((command) => command.menu === menu).map(({ group }) => group);
      expect(groups).toEqual(groups.toSorted((one, other) => one - other));
    }
  });

  test('has every command in one group of one menu', () => {
    const drawn = MENU_NAMES.flatMap((menu) => groupsOf(menu).flat());
    expect(drawn).toEqual(COMMANDS);
  });

  test('refuses an id that it does not have', () => {
    expect(() => commandOf('tidy-up' as never)).toThrow('tidy-up');
  });
});

describe('a command is enabled', () => {
  const cases: readonly (readonly [Condition, Partial<CommandContext>, boolean])[] = [
    ['always', {}, true],
    ['note', {}, false],
    ['note', { hasNote: true }, true],
    ['editable', { hasNote: true }, true],
    ['editable', { hasNote: true, isReadOnly: true }, false],
    ['edited', { hasNote: true }, false],
    ['edited', { hasNote: true, isEdited: true }, true],
    ['file', { hasNote: true }, false],
    ['file', { hasNote: true, hasFile: true }, true],
    ['conflict', { hasNote: true, hasFile: true }, false],
    ['conflict', { hasNote: true, hasConflict: true }, true],
    ['closed-note', {}, false],
    ['closed-note', { hasClosedNote: true }, true],
  ];
  test.each(cases)('where it asks for “%s”, with %j: %s', (when, context, is) => {
    expect(isEnabled({ when }, { ...NOTHING, ...context })).toBe(is);
  });
});

describe('keys in words', () => {
  test.each([
    ['CmdOrCtrl+Shift+S', 'Ctrl+Shift+S', '⇧⌘S'],
    ['CmdOrCtrl+=', 'Ctrl+=', '⌘='],
    ['F11', 'F11', 'F11'],
    ['Alt+Shift+Up', 'Alt+Shift+↑', '⌥⇧↑'],
    ['CmdOrCtrl+PageDown', 'Ctrl+Page Down', '⌘Page Down'],
  ])('%s is %s, on macOS %s', (keys, words, macWords) => {
    expect([keysInWords(keys, false), keysInWords(keys, true)]).toEqual([words, macWords]);
  });
});
