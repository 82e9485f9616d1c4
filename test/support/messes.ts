// Makes of clean procfs text what terminals, mails, chats and pages make of it. Byte strings in and out; each mess is one that people paste.
import { bytesOf } from '../../src/base/byte-string.ts';

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const each = (text: string, change: (line: string, index: number) => string): string => `${lines(text).map(change).join('\n')}\n`;

/** A terminal that breaks at `width`, copied as shown: blanks at the ends of lines are lost, in the last piece and in the others. */
export function wrapped(text: string, width: number): string {
  return each(text, (line) => pieces(line, width).map(trimEnd).join('\n'));
}

/** The same with all blanks kept, as `fold -w` prints it. */
export function folded(text: string, width: number): string {
  return each(text, (line) => pieces(line, width).join('\n'));
}

function pieces(line: string, width: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < line.length || at === 0; at += width) found.push(line.slice(at, at + width));
  return found;
}

/** A mail program that breaks at the last blank before `width`; the blank is lost, as are those at the ends of lines. */
export function mailWrapped(text: string, width: number): string {
  return each(trimmed(text), (line) => {
    const found: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width);
      if (at <= 0 || rest.slice(0, at).trim() === '') break;
      found.push(trimEnd(rest.slice(0, at)));
      rest = rest.slice(at + 1).trimStart();
    }
    return [...found, rest].join('\n');
  });
}

const trimEnd = (line: string): string => line.replace(/[ \t]+$/, '');
export const trimmed = (text: string): string => each(text, trimEnd);
export const cutRight = (text: string, width: number): string => each(text, (line) => line.slice(0, width));
export const cutLeft = (text: string, width: number): string => each(text, (line) => line.slice(width));

export const prefixed = (text: string, prefix: string, suffix = ''): string => each(text, (line) => prefix + line + suffix);
export const numbered: Readonly<Record<string, (text: string) => string>> = {
  'cat -n': (text) => each(text, (line, index) => `${String(index + 1).padStart(6)}\t${line}`),
  nl: (text) => each(text, (line, index) => (line.trim() === '' ? line : `${String(index + 1).padStart(6)}  ${line}`)),
  'grep -n': (text) => each(text, (line, index) => `${index + 1}:${line}`),
  'grep -n -A': (text) => each(text, (line, index) => `${index + 1}-${line}`),
  'an editor': (text) => each(text, (line, index) => `${String(index + 1).padStart(4)} ${line}`),
  'a list': (text) => each(text, (line, index) => `${index + 1}. ${line}`),
};

export const catA = (text: string): string => prefixed(text.replaceAll('\t', '^I'), '', '$');
export const collapsed = (text: string): string => each(text, (line) => line.trim().replace(/ +/g, ' '));
export const tabbed = (text: string): string => each(text, (line) => line.trim().replace(/ +/g, '\t'));
export const noBreakSpaces = (text: string): string => each(text, (line) => line.replace(/ {2}/g, '\xc2\xa0 ').replace(/^ /, '\xc2\xa0'));
export const allNoBreakSpaces = (text: string): string => text.replaceAll(' ', '\xc2\xa0');
export const ideographicSpaces = (text: string): string => text.replaceAll(' ', '\xe3\x80\x80');
export const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
export const loneCr = (text: string): string => text.replaceAll('\n', '\r');
export const newlinesLost = (text: string): string => lines(text).join(' ');
export const newlinesSpelled = (text: string): string => `{"stdout": "${lines(text).join('\\n')}\\n"}\n`;

/** grep --color: each `found` in red. */
export const coloured = (text: string, found: string): string => text.replaceAll(found, `\x1b[01;31m\x1b[K${found}\x1b[m\x1b[K`);
export const everyLineColoured = (text: string): string => prefixed(text, '\x1b[0m\x1b[38;5;12m', '\x1b[0m');
/** What is left of grep's colours in a log viewer that drops ESC. */
export const coloursWithoutEscape = (text: string, found: string): string => text.replaceAll(found, `[01;31m[K${found}[m[K`);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(':', '&#58;');
export const entities = (text: string): string => escaped(text).replaceAll('  ', '&nbsp; ');
export const pre = (text: string): string => `<pre class="console">\n${escaped(text)}</pre>\n`;
export const spans = (text: string): string =>
  each(text, (line) => `<span class="go">${escaped(line).replace(/([0-9A-F]{8})/, '<b>$1</b>')}</span>`);
export const breaks = (text: string): string => `<p>${lines(text).map(escaped).join('<br>')}</p>\n`;
export const tableRows = (text: string): string =>
  `<table>${lines(text)
    .map((line) => `<tr><td>${line.trim().split(/\s+/).map(escaped).join('</td><td>')}</td></tr>`)
    .join('')}</table>\n`;

export const fenced = (text: string): string => `Here it is:\n\n\`\`\`console\n${text}\`\`\`\n\nthanks\n`;
export const markdownTable = (text: string): string =>
  each(text, (line, index) => {
    const cells = line.trim().split(/\s+/);
    return `| ${cells.join(' | ')} |${index === 0 ? `\n|${cells.map(() => '---').join('|')}|` : ''}`;
  });

/** RFC 2045: `=` and bytes beyond ASCII encoded, a blank at the end too, soft breaks so that no line is longer than 76. */
export function quotedPrintable(text: string): string {
  return each(text, (line) => {
    const encoded = line
      .replace(/[=\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
      .replace(/ $/, '=20');
    const found: string[] = [];
    let rest = encoded;
    while (rest.length > 76) {
      const at = rest.slice(0, 75).search(/=[0-9A-F]?$/) >= 0 ? rest.slice(0, 75).search(/=[0-9A-F]?$/) : 75;
      found.push(`${rest.slice(0, at)}=`);
      rest = rest.slice(at);
    }
    return [...found, rest].join('\n');
  });
}

/** base64 with lines of `width`, or in one line. */
export function base64(text: string, width = 76): string {
  const encoded = Buffer.from(bytesOf(text)).toString('base64');
  return `${(encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')}\n`;
}
