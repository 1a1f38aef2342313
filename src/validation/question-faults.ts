import type { Fault } from './fault';
import { isRecord } from './model';

/** PostgreSQL raises an error for a row number beyond its column. */
export const LARGEST_ROW_NUMBER = 2_147_483_647;

/** They ask whether there is a value, and are no value themselves. */
const PRESENCE = new Set(['$null', '$notNull']);

const isRowNumber = (value: unknown): boolean =>
  /^\d+$/.test(String(value)) && Number(value) <= LARGEST_ROW_NUMBER;

const faultOf = (value: unknown, path: string[]): Fault[] => {
  if (typeof value === 'string' && value.includes('\u0000')) {
    return [{ code: 'control-character', path, labels: [] }];
  }
  const isScalar = typeof value === 'string' || typeof value === 'number';
  const isAboutRow = path.includes('id') && !path.some((part) => PRESENCE.has(part));
  return isScalar && isAboutRow && !isRowNumber(value)
    ? [{ code: 'not-a-row-number', path, labels: [] }]
    : [];
};

/** Values of a question (filters, locale, documentId …) on which PostgreSQL would fail with a 500. */
export const questionFaults = (value: unknown, path: string[] = []): Fault[] => {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) => questionFaults(entry, [...path, `${index}`]));
  }
  if (!isRecord(value)) return faultOf(value, path);
  return Object.entries(value).flatMap(([name, entry]) => questionFaults(entry, [...path, name]));
};
