import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from './files-under.ts';
import { packaged } from './packaged.ts';

let info = '';
beforeAll(() => {
  info = readFileSync(path.join(packaged('darwin').folder, 'Contents', 'Info.plist'), 'utf8');
});

function text(key: string, within = info): string | undefined {
  return new RegExp(`<key>${key}</key>\\s*<string>(.*?)</string>`).exec(within)?.[1];
}

/** The description of a type of file, by its ending. */
function documentType(ending: string): string {
  const [, types = ''] = info.split('<key>CFBundleDocumentTypes</key>');
  return types.split('<dict>').find((type) => type.includes(`<string>${ending}</string>`)) ?? '';
}

describe('the macOS app', () => {
  test.each([
    ['CFBundleIdentifier', 'org.minutewright.app'],
    ['CFBundleDisplayName', 'Minutewright'],
    ['CFBundleExecutable', 'Minutewright'],
    ['CFBundleIconFile', 'icon.icns'],
    ['LSApplicationCategoryType', 'public.app-category.productivity'],
  ])('says its %s', (key, value) => {
    expect(text(key)).toBe(value);
  });

  test('owns notes, as their editor, with an icon of their own', () => {
    const type = documentType('minutes');
    expect(text('CFBundleTypeRole', type)).toBe('Editor');
    expect(text('LSHandlerRank', type)).toBe('Owner');
    expect(text('CFBundleTypeIconFile', type)).toBe('icon-note.icns');
  });

  test('can open text files without taking them over', () => {
    const type = documentType('txt');
    expect(text('CFBundleTypeRole', type)).toBe('Editor');
    expect(text('LSHandlerRank', type)).toBe('Alternate');
  });

  test('declares a note to be plain text', () => {
    const [, declaration = ''] = info.split('<key>UTExportedTypeDeclarations</key>');
    expect(text('UTTypeIdentifier', declaration)).toBe('org.minutewright.note');
    expect(declaration).toMatch(/<key>UTTypeConformsTo<\/key>\s*<array>\s*<string>public\.plain-text</);
    expect(declaration).toMatch(/<key>public\.filename-extension<\/key>\s*<array>\s*<string>minutes</);
  });

  test('has both icons, its helpers under its own name, and the languages of the interface only', () => {
    const files = filesUnder(path.join(packaged('darwin').folder, 'Contents'));
    expect(files).toEqual(expect.arrayContaining(['Resources/icon.icns', 'Resources/icon-note.icns']));
    expect(files).toContain(
      'Frameworks/Minutewright Helper (Renderer).app/Contents/MacOS/Minutewright Helper (Renderer)',
    );
    const languages = new Set(files.flatMap((name) => /([^/]+)\.lproj\//.exec(name)?.[1] ?? []));
    expect([...languages].sort()).toEqual(['en', 'en_GB']);
  });
});
