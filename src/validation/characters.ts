import type { FaultCode } from './fault';

const CONTROLS = /[\u0000-\u001f\u007f]/;
/** Tab, line feed and carriage return are part of long texts. */
const CONTROLS_BUT_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Half of a character outside the basic plane: no database stores it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** They make a title read differently from what is stored; right-to-left letters need none. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/** Short texts stand on one line; long texts may hold lines, tabs and direction marks. */
export type TextKind = 'short' | 'long';

/** The first character that cannot be stored, or shown truthfully, in such a text. */
export const characterFault = (text: string, kind: TextKind): FaultCode | undefined => {
  if ((kind === 'short' ? CONTROLS : CONTROLS_BUT_LINES).test(text)) return 'control-character';
  if (LONE_SURROGATE.test(text)) return 'lone-surrogate';
  if (kind === 'short' && DIRECTION.test(text)) return 'direction-character';
  return undefined;
};
