import { describe, expect, test } from 'vitest';
import { asked, type Persist, type Remembered, remembered } from '../../src/session/persist.ts';
import { createPreferences } from '../../src/session/preferences.ts';

function memory(stored: unknown): Persist & { readonly written: Remembered[] } {
  const written: Remembered[] = [];
  return {
    written,
    read: () => remembered(stored),
    write: (choices) => written.push(choices),
    language: () => 'en',
    hash: () => '',
    setHash: () => {},
    replaceHash: () => {},
    onHash: () => {},
    link: (hash) => hash,
  };
}

describe('what is remembered', () => {
  test('whatever an older version or another program wrote, only what is right is taken', () => {
    for (const wrong of [null, 7, 'x', [], { language: 'fr', theme: 3, letters: 'yes', columns: [1] }])
      expect(remembered(wrong)).toEqual({});
    expect(remembered({ language: 'zh', theme: 'dark', letters: false, columns: ['uid', 'gone'] })).toEqual({
      language: 'zh',
      theme: 'dark',
      letters: false,
      columns: ['uid', 'gone'],
    });
  });

  test('the address asks for a language and a theme', () => {
    expect(asked('?lang=zh&theme=dark')).toEqual({ language: 'zh', theme: 'dark' });
    expect(asked('?lang=tlh')).toEqual({});
  });

  test('columns that are no more are forgotten, and none at all is the usual choice', () => {
    expect(createPreferences(memory({ columns: ['uid', 'gone', 'state'] })).columns.value).toEqual(['state', 'uid']);
    expect(createPreferences(memory({ columns: ['gone'] })).columns.value).toBeUndefined();
  });

  test('each choice is written down with the others, and what was read comes back the same', () => {
    const persist = memory({});
    const preferences = createPreferences(persist);
    preferences.setLanguage('zh');
    preferences.nextTheme();
    preferences.setColumns(['uid']);
    preferences.setLetters(false);
    const last = persist.written.at(-1);
    expect(last).toEqual({ language: 'zh', theme: 'light', letters: false, why: false, columns: ['uid'] });
    const again = createPreferences(memory(last));
    expect([again.language.value, again.theme.value, again.letters.value, again.columns.value]).toEqual(['zh', 'light', false, ['uid']]);
  });

  test('the theme goes round', () => {
    const preferences = createPreferences(memory({}));
    const seen = [1, 2, 3].map(() => {
      preferences.nextTheme();
      return preferences.theme.value;
    });
    expect(seen).toEqual(['light', 'dark', 'system']);
  });
});
