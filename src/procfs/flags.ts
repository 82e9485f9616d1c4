/** Numbers whose bits each mean something. */

export type Bits = readonly (readonly [bit: number, letter: string])[];

/**
 * The letters of the bits that are set, as the field's tools print them; words of more than one letter are kept apart by blanks. A bit whose
 * letter is empty is known and never printed; bits that are not known follow in hexadecimal.
 */
export function flagText(value: number, bits: Bits): string {
  const set = bits.filter(([bit]) => (value & bit) !== 0);
  const rest = set.reduce((left, [bit]) => left - bit, value);
  const letters = set.map(([, letter]) => letter).filter((letter) => letter !== '');
  const text = letters.join(letters.some((letter) => letter.length > 1) ? ' ' : '');
  return rest === 0 ? text : `${text}+0x${rest.toString(16)}`;
}
