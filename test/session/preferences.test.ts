import { afterEach, describe, expect, test, vi } from 'vitest';
import { asked, browserPersist, type Persist, remembered } from '../../src/session/persist.ts';
import { createPreferences } from '../../src/session/preferences.ts';

afterEach(() => vi.unstubAllGlobals());

/** The browser's, with this in its storage. */
function memory(stored: unknown): Persist & { readonly stored: () => unknown } {
  let text = JSON.stringify(stored);
  const setItem = (_key: string, next: string) => {
    text = next;
  };
  vi.stubGlobal('localStorage', { getItem: () => text, setItem });
  vi.stubGlobal('location', { search: '' });
  return { ...browserPersist(), language: () => 'en', stored: () => JSON.parse(text) };
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
    expect(persist.stored()).toEqual({ language: 'zh', theme: 'light', letters: false, columns: ['uid'] });
    const again = createPreferences(memory(persist.stored()));
    expect([again.language.value, again.theme.value, again.letters.value, again.columns.value]).toEqual(['zh', 'light', false, ['uid']]);
  });

  test('of two tabs, each writes what was chosen in it, and leaves what was chosen in the other', () => {
    const persist = memory({ theme: 'dark', columns: ['uid'] });
    const [one, other] = [createPreferences(persist), createPreferences(persist)];
    one.setLanguage('zh');
    other.setLetters(false);
    one.setColumns(undefined);
    other.setWhy(true);
    expect(persist.stored()).toEqual({ theme: 'dark', language: 'zh', letters: false, why: true });
  });

  test('what the address asks for is not what was chosen', () => {
    const persist = memory({ theme: 'light' });
    vi.stubGlobal('location', { search: '?theme=dark' });
    const preferences = createPreferences(persist);
    preferences.setWhy(true);
    expect([preferences.theme.value, persist.stored()]).toEqual(['dark', { theme: 'light', why: true }]);
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
