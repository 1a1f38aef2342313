/** Between a full-width character, `０` or `＋`, and its usual form. */
const FULL_WIDTH_OFFSET = 0xfee0;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Spaces, hyphens, brackets, and what stays invisible when a number is copied from a telephone. */
const DECORATION = /[\s\p{Pd}\u2212\p{Ps}\p{Pe}\p{Cf}]+/gu;
const CHINESE_MOBILE = /^(?:\+|00)?86(1[3-9]\d{9})$/;

/**
 * A telephone number as it is called, however somebody has written it, so that one telephone is one
 * recipient; null where nothing is left. Landlines keep their country code: without it they would
 * lack a zero.
 */
export function phoneNumberOf(written: string): string | null {
  const bare = written.replace(FULL_WIDTH, halfWidth).replace(DECORATION, '');
  return bare.replace(CHINESE_MOBILE, '$1') || null;
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
}
