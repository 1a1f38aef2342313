import type { Fault } from './fault';
import { isRecord } from './model';

/** The smallest number that each part of a pagination may be; a limit of -1 is none. */
const SMALLEST: Readonly<Record<string, number>> = { page: 1, pageSize: 1, start: 0, limit: -1 };

const isNumberFrom = (smallest: number, value: unknown): boolean =>
  /^-?\d+$/.test(String(value)) && Number.isSafeInteger(Number(value)) && Number(value) >= smallest;

/** Strapi would take the nearest possible page instead, and the caller would never know. */
const paginationFaults = (pagination: unknown): Fault[] =>
  Object.entries(isRecord(pagination) ? pagination : {}).flatMap(([name, value]): Fault[] => {
    const smallest = SMALLEST[name];
    return smallest === undefined || value === undefined || isNumberFrom(smallest, value)
      ? []
      : [{ code: 'not-a-page', path: ['pagination', name], labels: [], params: { smallest } }];
  });

const hasOperator = (sort: unknown): boolean => {
  if (Array.isArray(sort)) return sort.some(hasOperator);
  return (
    isRecord(sort) &&
    Object.entries(sort).some(([name, value]) => name.startsWith('$') || hasOperator(value))
  );
};

const isListOfWords = (filters: unknown): boolean =>
  Array.isArray(filters) && filters.some((filter: unknown) => !isRecord(filter));

const unreadable = (part: string, reason: string): Fault => ({
  code: 'question-unreadable',
  path: [part],
  labels: [],
  params: { reason },
});

/** Parts of a question whose form alone is wrong, and at which Strapi would fail or look away. */
export const questionShapeFaults = (question: Record<string, unknown>): Fault[] => [
  ...paginationFaults(question['pagination']),
  ...(hasOperator(question['sort']) ? [unreadable('sort', 'an order has no operators')] : []),
  ...(isListOfWords(question['filters']) ? [unreadable('filters', 'a filter names a field')] : []),
];
