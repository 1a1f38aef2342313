import { z } from 'zod';

const MINIMUM = 10;
const MAXIMUM = 1000;
/** Line feeds and tabs are part of a text; of the others, some can't be stored. */
const UNSTORABLE = /[^\P{Cc}\n\t]|\p{Surrogate}/u;

/** A text of so many characters, as people count them, without blanks around it. */
export function writtenText(minimum: number, maximum: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => !UNSTORABLE.test(text), 'wrong.control-character')
    .refine(
      (text) => {
        const { length } = [...text];
        return length >= minimum && length <= maximum;
      },
      { error: 'wrong.length', params: { minimum, maximum } },
    );
}

/** Why something out of the ordinary is done. */
export const reason = writtenText(MINIMUM, MAXIMUM);
