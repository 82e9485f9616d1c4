/** The ways to look at a field beyond the overview, in English. */
import type { LineNote } from '../../explain/header-notes.ts';
import type { Lane, Way } from '../../explain/lanes.ts';
import type { Said } from '../../explain/step.ts';
import { say, strong } from '../say.ts';

export const enTeach = {
  ways: {
    label: 'Ways to look at it',
    names: {
      overview: 'Overview',
      steps: 'Steps',
      lanes: 'Lanes',
      order: 'Byte order',
      states: 'States',
      timers: 'Timers',
      line: 'Line',
    },
  },
  stepper: {
    label: 'One step at a time',
    previous: 'Previous',
    next: 'Next',
    at: (step: number, of: number) => `Step ${step} of ${of}`,
    all: 'All steps at once',
    keys: say`Keys: ${'['} and ${']'}, ${'Home'}, ${'End'}`,
    from: 'from',
    to: 'to',
    shell: 'The same in your shell',
  },
  lanes: {
    label: 'The field in four lanes',
    intro: (family: 4 | 6) =>
      family === 4
        ? say`One letter is one thing in every lane: A to D are the four bytes, P is the port.`
        : say`One letter is one thing in every lane: A to D are the four words, P is the port.`,
    names: { text: 'Text', memory: 'In memory', number: 'Number', meaning: 'Meaning' } satisfies Record<Lane['is'], string>,
    cell: (lane: string, letter: string) => (letter === '' ? `${lane}: ` : `${lane}, ${letter}: `),
    keys: say`Arrow keys walk, ${'Enter'} holds, ${'Esc'} lets go.`,
    edit: 'Edit the lanes',
  },
  shelf: {
    title: 'Why back to front',
    intro: say`The four bytes lie in memory as the network sends them. ${strong('They never move.')} What changes is how much each one weighs.`,
    machine: 'A CPU that is',
    order: { little: 'little-endian', big: 'big-endian' },
    rule: {
      little: say`A little-endian CPU gives the ${strong('first')} byte the ${strong('smallest')} weight.`,
      big: say`A big-endian CPU gives the ${strong('first')} byte the ${strong('biggest')} weight.`,
    },
    /** Which of the four words of an IPv6 address is shown, from 1. */
    word: (number: number) => `Word ${number} of 4`,
    place: 'place in memory',
    weight: 'weight',
    sum: (terms: readonly string[], number: string) => say`${{ code: terms.join(' + ') }} = ${number}`,
    printed: (digits: string) => say`Printed with ${'%08X'}, biggest digit first: ${strong(digits)}. `,
    yours: say`That is what stands in your line.`,
    notYours: (digits: string) => say`Your line says ${digits}: it comes from the other kind.`,
  },
  bench: {
    title: 'Four ways to read it',
    intro: say`On a little-endian machine reverse inside each word, on a big-endian one not at all; the words keep their order. The other ways are what many tools did.`,
    label: 'Way to read it',
    names: {
      'inside-words': 'inside each word',
      'not-reversed': 'not at all',
      'all-reversed': 'all sixteen bytes',
      'words-swapped': 'only the words',
    } satisfies Record<Way, string>,
    said: {
      'inside-words': say`Right on a little-endian machine: each word was printed as a number of its own.`,
      'not-reversed': say`Right on a big-endian machine. On a little-endian one, ${'::1'} becomes ${'::100:0'}.`,
      'all-reversed': say`Wrong everywhere: the kernel prints four numbers of 32 bits, not one of 128.`,
      'words-swapped': say`Wrong everywhere: the words stand in network order already.`,
    } satisfies Record<Way, Said>,
    right: 'right here',
    wrong: 'wrong here',
    picture: (way: string, address: string) => `Reversed ${way}: ${address}`,
  },
  contrast: {
    title: 'The same endpoint from two machines',
    intro: say`Only the port is equal: it is printed as the same number on every machine, the address as the number that each makes of its bytes.`,
    machine: { little: 'little-endian: x86-64, arm64', big: 'big-endian: s390x, sparc' },
    yours: 'your line',
    evidence: 'How was the order found?',
    switchTo: { little: 'Read the whole paste as little-endian', big: 'Read the whole paste as big-endian' },
  },
  states: {
    title: 'The life of a connection',
    intro: say`Filled: states in your paste.`,
    picture: (present: string) => `Diagram of the TCP states. In your paste: ${present}.`,
    weClose: 'we close first',
    theyClose: 'they close first',
    code: 'code',
    name: 'state',
    count: 'here',
    filter: (state: string, count: number) => `${count} ${state}: show only these, or all again`,
    none: 'none',
    udp: say`In udp, ${'07'} means “unconnected”, not “closed”.`,
  },
  timers: {
    title: 'The timer codes',
    rate: 'Clock ticks a second',
    rateUnit: 'USER_HZ; 100 on nearly every machine',
    netstat: (text: string) => say`${'netstat -o'} prints this row’s timer as ${text}: seconds, retransmissions, probes.`,
    counts: say`With timer 1, ${'retrnsmt'} counts; with 2 and 4, the column headed ${'timeout'}.`,
  },
  line: {
    title: 'Header and row',
    counts: (names: number, values: number) => say`The header has ${String(names)} names; this row prints ${String(values)} values.`,
    header: 'in the header',
    text: 'in the row',
    is: 'is',
    unnamed: 'no name',
    notes: {
      'one-token': say`Joined to the one before by a colon: two names in the header, one word in the row.`,
      'not-a-timeout': say`Not a time: unanswered probes.`,
      'not-a-hash-slot': say`A running number; proc(5) says hash slot.`,
      'remote-address': say`Called ${'rem_address'} in tcp, ${'remote_address'} here.`,
      'protocol-number': say`After the colon: the IP protocol, not a port.`,
      'echo-id': say`After the colon: the identifier of the echo request, not a port.`,
    } satisfies Record<LineNote, Said>,
  },
};
