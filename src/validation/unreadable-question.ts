import { types } from 'node:util';
import type { Fault } from './fault';
import { isRecord } from './model';

/** Parts of a question that a caller phrases freely. */
const PHRASED = ['filters', 'sort', 'populate', 'fields', '_q', 'pagination'];

/**
 * PostgreSQL: data exceptions, and operators that a column's type does not have. The query builder:
 * an operand of the wrong form.
 */
const DATA_CODES = /^(22...|42883|42804|42P18|ERR_ASSERTION)$/;

/**
 * Strapi's query builder gives up on some questions with a plain `Error`, PostgreSQL with a code.
 * Both would be answered as failures of the server.
 */
const reasonOf = (error: unknown): string | undefined => {
  if (!types.isNativeError(error)) return undefined;
  const code = 'code' in error ? String(error.code) : undefined;
  const isGivenUp = error.constructor.name === 'Error' && code === undefined;
  if (!isGivenUp && !DATA_CODES.test(code ?? '')) return undefined;
  // The database's own words stand behind the statement, which is nobody's business.
  return error.message.split(' - ').at(-1);
};

/** What is wrong with a question that failed because of its own words; `undefined` otherwise. */
export const unreadableQuestion = (error: unknown, question: unknown): Fault | undefined => {
  const reason = reasonOf(error);
  if (reason === undefined || !isRecord(question)) return undefined;
  const part = PHRASED.find((name) => question[name] !== undefined);
  if (part === undefined) return undefined;
  return { code: 'question-unreadable', path: [part], labels: [], params: { reason } };
};
