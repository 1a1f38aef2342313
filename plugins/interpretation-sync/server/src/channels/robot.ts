import type { AttemptResult, Channel, ChannelType, Message } from '../services/ports';
import { attemptOf, detailOf, isRateLimited, jsonOf } from './attempt';
import type { HttpClient, OutboundAnswer, OutboundRequest } from './http-client';

/**
 * What a code of a robot means. A refused message is refused again; all else is mended in the settings
 * of the robot or of its room, while the message waits.
 */
export type Meaning = 'rate-limited' | 'signature-refused' | 'refused' | 'message-refused' | 'busy';

/** How one kind of chat robot is spoken to. */
export interface Robot {
  name: string;
  type: ChannelType;
  levels: Channel['levels'];
  request(message: Message, at: Date): Pick<OutboundRequest, 'url' | 'body'>;
  /** Keys of its answers: a code, 0 where all is well, and a sentence; older ones come last. */
  answer: { codes: readonly string[]; text: string };
  meaningOf(code: number, text: string): Meaning;
  /** How long it wants to be left alone after too many messages. */
  pauseMs: number;
  /** Kept out of what operators see. */
  secrets: readonly (string | null)[];
}

/** A robot in a chat room of the office. HTTP 200 with an error code in it is a failure. */
export function createRobotChannel(robot: Robot, client: HttpClient): Channel {
  const { name, type, levels } = robot;
  return {
    name,
    type,
    levels,
    reach: { kind: 'office' },
    send: async (message, _address, at) => {
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      const request = robot.request(message, at);
      const outcome = await client.send({ ...request, method: 'POST', headers });
      const judged = 'answer' in outcome ? judge(outcome.answer, robot) : null;
      // A code says more than the status that comes with it.
      if (judged) return judged;
      return attemptOf(outcome, at, () => ({
        outcome: 'retry',
        code: 'answer-unreadable',
        detail: '',
      }));
    },
  };
}

/** Null where the answer has no code. */
function judge(received: OutboundAnswer, robot: Robot): AttemptResult | null {
  const answer = jsonOf(received);
  if (typeof answer !== 'object' || answer === null) return null;
  const key = robot.answer.codes.find((name) => Object.hasOwn(answer, name));
  const value: unknown = key === undefined ? undefined : Reflect.get(answer, key);
  const number = numberOf(value);
  if (number === null) return null;
  if (number === 0) return { outcome: 'sent' };
  const text = String(Reflect.get(answer, robot.answer.text) ?? '');
  const detail = detailOf(`${key} ${number}: ${text}`, robot.secrets);
  const meaning = isRateLimited(received) ? 'rate-limited' : robot.meaningOf(number, text);
  if (meaning === 'rate-limited') {
    return { outcome: 'retry', code: meaning, detail, retryAfterMs: robot.pauseMs };
  }
  return meaning === 'message-refused'
    ? { outcome: 'failed', code: 'refused', detail }
    : { outcome: 'retry', code: meaning, detail };
}

/** A number, or one in quotes; an empty text is none, and no success. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : null;
}

/** Text that takes no more than so many bytes in UTF-8. */
export function clippedToBytes(text: string, maximum: number): string {
  if (Buffer.byteLength(text) <= maximum) return text;
  let size = Buffer.byteLength('…');
  let shown = '';
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > maximum) break;
    shown += character;
  }
  return `${shown}…`;
}

/** The address of an interface under a base that may have a path of its own. */
export function addressUnder(baseUrl: string, path: string, query: Record<string, string>): string {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url.href;
}
