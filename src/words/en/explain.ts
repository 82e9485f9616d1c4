/** The explainer in English. */
import type { Conversion } from '../../explain/conversion.ts';
import type { Step } from '../../explain/step.ts';
import type { ExplainWords } from '../explain-words.ts';
import { say, strong } from '../say.ts';
import { enMeanings as meanings, enStates as states } from './explain-meanings.ts';
import { enFiles } from './explain-records.ts';
import { enTeach } from './explain-teach.ts';
import { enTopics as topics } from './explain-topics.ts';

const list = (texts: readonly string[], joint: string) => ({ code: texts.join(joint) });
const basis = {
  stated: say`The paste says so itself.`,
  evidence: say`We conclude it from the addresses of the paste; the file does not say.`,
  given: say`You chose it.`,
  assumed: say`We assume it: nothing in the paste speaks for either. You can switch it.`,
};

const steps: ExplainWords['steps'] = {
  'cut-endpoint': ({ address, port }) =>
    say`Cut at the colon: ${address} is the address, ${port} the port. They are written in two different ways.`,
  'cut-words': ({ words }) => say`32 digits are four 32-bit words: ${list(words, ' ')}. Their order is right.`,
  'cut-bytes': ({ words }) =>
    words.length === 1
      ? say`Two hexadecimal digits are one byte: ${list(words[0]?.pairs ?? [], ' ')}.`
      : say`Two hexadecimal digits are one byte: four bytes to a word.`,
  'byte-order': ({ order, basis: how, printed }) =>
    printed === 'bytes'
      ? say`This file prints the bytes one by one, in network order. So there is nothing to turn round, on any machine.`
      : order === 'little'
        ? [
            ...say`A ${strong('little-endian')} machine printed this: the byte with the smallest weight is the first in memory, and is printed last. `,
            ...basis[how],
          ]
        : [
            ...say`A ${strong('big-endian')} machine printed this: the first byte in memory has the biggest weight, and is printed first. `,
            ...basis[how],
          ],
  'reverse-bytes': ({ order, words }) =>
    order === 'big'
      ? say`Read the bytes as they stand: nothing to turn round.`
      : words.length === 1
        ? say`Read the bytes from the last to the first.`
        : say`Inside each word, read the bytes from the last to the first. Keep the words in their order.`,
  'bytes-to-decimal': ({ pairs, bytes }) =>
    say`Each byte in decimal: ${list(
      pairs.map((pair, index) => `${pair} = ${bytes[index]}`),
      ', ',
    )}.`,
  'join-dotted': ({ text }) => say`Join with dots: ${text}.`,
  'join-groups': ({ groups }) => say`Join two bytes to a group: ${list(groups, ':')}.`,
  'drop-zeros': ({ groups }) => say`Drop leading zeros in each group: ${list(groups, ':')}.`,
  'shorten-zeros': ({ text, length }) =>
    say`The longest run of zeros, ${String(length)} groups, becomes ${'::'}, once: ${text} (RFC 5952).`,
  mapped: ({ text, v4 }) => say`${'::ffff:'} in front means: an IPv4 address in an IPv6 socket, ${v4}. Written ${text}.`,
  'name-address': ({ text, class: is }) => [...say`${text}: `, ...classes[is].said],
  'port-not-reversed': ({ digits }) =>
    say`The port ${digits} is ${strong('not reversed')}: the kernel turns it, but not the address, into a plain number (${'ntohs'}) before printing.`,
  'place-values': ({ places, result }) =>
    say`Digit times weight, added up: ${list(
      places.map((place) => place.digit),
      '',
    )} is ${result}.`,
  'look-up-name': ({ code, number, name }) =>
    name === null
      ? say`${code} is ${String(number)}. No kernel we know of has a name for it.`
      : say`${code} is ${String(number)}, and ${String(number)} stands for ${strong(name)}.`,
  'ticks-to-seconds': ({ ticks, perSecond, basis: how, seconds }) => [
    ...say`${String(ticks)} ticks ÷ ${String(perSecond)} a second = ${`${seconds} s`}. `,
    ...(how === 'assumed'
      ? say`That there are ${String(perSecond)} is assumed; nearly every kernel has it so.`
      : how === 'given'
        ? say`You set the tick rate.`
        : say`The tick rate comes from the paste.`),
  ],
  'split-bits': ({ digits, bits }) =>
    bits.length === 0
      ? say`${digits}: no bit that we have a name for is set.`
      : say`${digits}: ${list(
          bits.map(({ bit, letter }) => `${bit.toString(16)} ${letter}`),
          ', ',
        )}.`,
  unpack: ({ digits, shift, result }) =>
    shift === 0
      ? say`Two values in one number. The lowest bit of ${digits} is ${String(result)}: ${result === 1 ? 'odd' : 'even'}.`
      : shift > 1
        ? say`One bit of ${digits} says it: bit ${String(shift)} is ${String(result)}.`
        : say`Two values in one number. Half of ${digits}, rounded down, is ${String(result)}.`,
  decimal: ({ text }) => say`${text} is decimal already: nothing to convert.`,
  'digits-as-they-are': ({ text }) => say`${text} is decimal already: read it digit by digit.`,
  'text-as-it-is': ({ text }) => say`${text} is text: read it as it stands.`,
  token: ({ text }) => say`${text} is a token: it is compared, not converted.`,
  problem: ({ code, found }) => say`${found}: ${{ strong: problems[code] }}. The other fields of the row are decoded all the same.`,
  absent: ({ reason }) => absent[reason],
};

const kinds: Record<Conversion['as'], string> = {
  hex: 'hexadecimal',
  decimal: 'decimal',
  text: 'text',
  character: 'one character',
  pointer: 'a pointer, hashed or hidden',
  bytes: 'sixteen bytes in hexadecimal, one by one',
  dotted: 'an address with dots',
  name: 'the name of a function',
};

const absent: Record<Extract<Step, { is: 'absent' }>['reason'], ReturnType<typeof say>> = {
  'time-wait': say`The kernel prints no such column here: a time-wait entry is no full socket, and its row ends after the pointer.`,
  'syn-recv': say`The kernel prints no such column here: a SYN_RECV request is no full socket yet, and its row ends after the pointer.`,
  cut: say`The line ends before this field is complete. What is missing is not guessed.`,
  'not-printed': say`This row has no such column.`,
};

const classes: ExplainWords['classes'] = {
  unspecified: { short: 'any', said: say`the unspecified address.` },
  loopback: { short: 'loopback', said: say`loopback. It never leaves this machine, or this container.` },
  private: { short: 'private', said: say`a private address (RFC 1918), not reachable from the internet.` },
  shared: { short: 'shared', said: say`shared address space (RFC 6598), between a provider and its customers.` },
  'link-local': { short: 'link-local', said: say`link-local: valid on one link only. The address does not say on which.` },
  'unique-local': { short: 'unique local', said: say`a unique local address (RFC 4193), private to a site.` },
  multicast: { short: 'multicast', said: say`a multicast group.` },
  broadcast: { short: 'broadcast', said: say`broadcast to the local network.` },
  documentation: { short: 'documentation', said: say`reserved for documentation.` },
  benchmarking: { short: 'benchmarking', said: say`reserved for benchmarks.` },
  protocol: {
    short: 'protocols',
    said: say`set aside for protocols (RFC 6890), not reachable from the internet; the first eight, for IPv4 over IPv6 (RFC 7335).`,
  },
  reserved: { short: 'reserved', said: say`reserved: seldom used. A wrong byte order can look so.` },
  global: { short: 'public', said: say`a public address.` },
};

const problems: ExplainWords['problems'] = {
  'not-recognised': 'no file known here has a line like this',
  'address-digits': 'an address has 8 or 32 hexadecimal digits',
  'port-digits': 'a port has four hexadecimal digits',
  'not-hex': 'not a hexadecimal number of the right length',
  'not-decimal': 'not a decimal number',
  'too-large': 'larger than this field can be',
  'row-cut': 'the row ends too early',
  'row-shape': 'not where it should be',
  'line-too-long': 'longer than any line of procfs',
  binary: 'no text',
};

const plural = (one: string, many: string) => (count: string) => `${count} ${count === '1' ? one : many}`;

export const labels = {
  panel: 'Explanation',
  where: (row: number, line: number, file: string) => `${file}: row ${row}, line ${line} of the paste`,
  ruler: 'The fields of this line',
  why: 'Why is it so?',
  answer: 'Answer',
  asPrinted: 'as printed',
  /** In two short lines. */
  inMemory: ['in memory,', 'and on the wire'],
  notPrintedHere: 'Not printed in this row:',
  above: 'From lines above:',
  printedWith: 'printed with',
  conversion: ({ as, width, zeros }: Conversion) =>
    width === 0 ? kinds[as] : `${kinds[as]}, ${zeros ? `at least ${width} digits, zeros in front` : `at least ${width} wide`}`,
  /** Before more kernel sources. */
  alsoSee: 'See also',
  pieces: (pieces: number) => `This line was put together from ${pieces} pieces of the paste.`,
  repairedLine: 'Repaired before it was read',
  processes: 'Held by',
  process: (comm: string, pid: number, fd: number) => `${comm} (pid ${pid}, fd ${fd})`,
  user: (name: string) => `user ${name}`,
  duplicate: 'The kernel listed this socket twice; it is counted once.',
  digit: 'digit',
  weight: 'weight',
  product: 'product',
  sum: 'sum so far',
  registered: (service: string) => `registered for ${service}`,
};

export const explain: ExplainWords = {
  labels,
  steps,
  chapters: {
    address: ({ family, order, printed }) =>
      printed === 'bytes'
        ? say`Cut the digits into bytes and read them as they stand: this file prints them in network order.`
        : family === 4
          ? order === 'little'
            ? say`Cut the eight digits into four bytes, then read them from the last to the first.`
            : say`Cut the eight digits into four bytes and read them as they stand.`
          : order === 'little'
            ? say`Cut the 32 digits into four words of four bytes. Inside each word read from the last byte to the first; the words stay in their order.`
            : say`Cut the 32 digits into four words of four bytes and read them as they stand.`,
    addressWhy: ({ family, order, printed }) =>
      printed === 'bytes'
        ? say`The kernel prints this file with ${'%pi6'}, byte by byte. Nothing depends on the machine.`
        : order === 'big'
          ? say`The kernel keeps the address in network order, but prints it as ${family === 4 ? strong('one 32-bit number') : strong('four 32-bit numbers')}. On a big-endian CPU the first byte has the biggest weight, so number and memory look the same.`
          : say`The kernel keeps the address in network order, but prints it as ${family === 4 ? strong('one 32-bit number') : strong('four 32-bit numbers')}. On a little-endian CPU the lowest byte is the first in memory, so it is printed last.`,
    port: say`The port is ${strong('not reversed')}: the kernel turns it, but not the address, into a plain number (${'ntohs'}) before printing.`,
  },
  pictureText: (pairs, bytes, decimal) =>
    pairs.join(' ') === bytes.join(' ')
      ? `${pairs.join(' ')} stays as it is, that is ${decimal.join(' ')}`
      : `${pairs.join(' ')} read backwards is ${bytes.join(' ')}, that is ${decimal.join(' ')}`,
  meanings,
  states,
  classes,
  units: {
    bytes: plural('byte', 'bytes'),
    connections: plural('connection', 'connections'),
    'clock ticks': plural('clock tick', 'clock ticks'),
    segments: plural('segment', 'segments'),
    probes: plural('probe', 'probes'),
    timeouts: plural('timeout', 'timeouts'),
    packets: plural('packet', 'packets'),
    pages: plural('page', 'pages'),
    seconds: (count) => `${count} s`,
    hundredths: (count) => `${count} hundredths of a second`,
  },
  problems,
  topics,
  files: enFiles,
  teach: enTeach,
};
