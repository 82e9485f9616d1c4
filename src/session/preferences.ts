/** How the reader likes it: language, theme, keys, columns. Each change is remembered at once. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { TABLE_COLUMNS, type TableColumnId } from '../engine/table-columns.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { zh } from '../words/zh.ts';
import type { Persist } from './persist.ts';

export type Language = 'en' | 'zh';
export type Theme = 'system' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const WORDS: Readonly<Record<Language, Words>> = { en, zh };

export interface Preferences {
  readonly language: ReadonlySignal<Language>;
  readonly words: ReadonlySignal<Words>;
  readonly theme: ReadonlySignal<Theme>;
  /** Whether single letters are commands. */
  readonly letters: ReadonlySignal<boolean>;
  /** Whether explanations show their third depth: why it is so. */
  readonly why: ReadonlySignal<boolean>;
  /** The columns that were chosen; undefined while nobody did. */
  readonly columns: ReadonlySignal<readonly TableColumnId[] | undefined>;
  setLanguage(language: Language): void;
  nextTheme(): void;
  setLetters(on: boolean): void;
  setWhy(open: boolean): void;
  setColumns(columns: readonly TableColumnId[] | undefined): void;
}

/** Those of `names` that are columns, in the table's order. None: undefined. */
function knownColumns(names: readonly string[] | undefined): readonly TableColumnId[] | undefined {
  const known = TABLE_COLUMNS.filter((column) => names?.includes(column.id)).map((column) => column.id);
  return known.length > 0 ? known : undefined;
}

export function createPreferences(persist: Persist): Preferences {
  const before = persist.read();
  const language = signal<Language>(before.language ?? persist.language());
  const theme = signal<Theme>(before.theme ?? 'system');
  const letters = signal(before.letters ?? true);
  const why = signal(before.why ?? false);
  const columns = signal(knownColumns(before.columns));
  return {
    language,
    theme,
    letters,
    why,
    columns,
    words: computed(() => WORDS[language.value]),
    setLanguage(next) {
      language.value = next;
      persist.write({ language: next });
    },
    nextTheme() {
      theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
      persist.write({ theme: theme.value });
    },
    setLetters(on) {
      letters.value = on;
      persist.write({ letters: on });
    },
    setWhy(open) {
      why.value = open;
      persist.write({ why: open });
    },
    setColumns(next) {
      columns.value = next && knownColumns(next);
      persist.write({ columns: columns.value });
    },
  };
}
