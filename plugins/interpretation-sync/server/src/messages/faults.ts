import type { z } from 'zod';
import type { Fault, FaultCode } from '../services/ports';
import english from './faults.en.json';
import chinese from './faults.zh-Hans.json';
import { fillIn, type Language } from './index';

const FAULTS: Record<Language, Record<string, string>> = { 'zh-Hans': chinese, en: english };

/** By the kind of value that was expected. */
const TYPES: Record<string, FaultCode> = {
  string: 'wrong.not-text',
  number: 'wrong.not-a-number',
  int: 'wrong.not-whole',
  boolean: 'wrong.not-yes-or-no',
  array: 'wrong.not-a-list',
};
/** By what is counted: the smallest and the largest. */
const SIZES: Record<string, readonly [FaultCode, FaultCode]> = {
  string: ['wrong.too-short', 'wrong.too-long'],
  array: ['wrong.too-few', 'wrong.too-many'],
};
const NUMBERS: readonly [FaultCode, FaultCode] = ['wrong.too-low', 'wrong.too-high'];

type Reason = Pick<Fault, 'code' | 'params'>;

/** What a schema finds wrong; schemas of our own say it by a code in place of a message. */
export function reasonOf(issue: z.core.$ZodIssue): Reason {
  const params = issue.code === 'custom' ? issue.params : undefined;
  if (isFaultCode(issue.message)) return { code: issue.message, ...(params && { params }) };
  switch (issue.code) {
    case 'invalid_type':
      return { code: isMissing(issue) ? 'wrong.missing' : typeFault(issue.expected) };
    case 'too_small':
      return sizeFault(issue.origin, 0, { minimum: Number(issue.minimum) });
    case 'too_big':
      return sizeFault(issue.origin, 1, { maximum: Number(issue.maximum) });
    case 'invalid_value':
      return {
        code: 'wrong.not-a-choice',
        params: { choices: issue.values.map(String).join(', ') },
      };
    case 'unrecognized_keys':
      return { code: 'wrong.unknown-field' };
    default:
      return { code: 'wrong.unreadable' };
  }
}

/** The words for a fault, without its place. */
export function faultText(language: Language, { code, params }: Reason): string {
  return fillIn(language, FAULTS[language][code] ?? code, params);
}

/** Faults with their places, one after the other. */
export function faultsText(
  language: Language,
  faults: readonly { field: string; fault: string }[],
): string {
  const { at = '', separator = '' } = FAULTS[language];
  return faults.map((values) => fillIn(language, at, values)).join(separator);
}

/** For those who configure the project: the schema's own message, or the words for our code. */
export function faultInEnglish(issue: z.core.$ZodIssue): string {
  return isFaultCode(issue.message) ? faultText('en', reasonOf(issue)) : issue.message;
}

function isFaultCode(message: string): message is FaultCode {
  return message.startsWith('wrong.');
}

/** What is missing was not received as anything. */
function isMissing({ message }: z.core.$ZodIssue): boolean {
  return message.endsWith('received undefined');
}

function typeFault(expected: string): FaultCode {
  return TYPES[expected] ?? 'wrong.unreadable';
}

function sizeFault(origin: string, end: 0 | 1, params: Record<string, number>): Reason {
  return { code: (SIZES[origin] ?? NUMBERS)[end], params };
}
