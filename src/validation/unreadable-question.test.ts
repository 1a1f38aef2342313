import { unreadableQuestion } from './unreadable-question';

const databaseError = (code: string) =>
  Object.assign(new Error('select * from "policies" - operator does not exist'), { code });

describe('unreadableQuestion', () => {
  it.each<[title: string, error: unknown, reason: string]>([
    ['what the query builder gives up on', new Error('Expected a number'), 'Expected a number'],
    ['data that PostgreSQL refuses', databaseError('22007'), 'operator does not exist'],
    ['an operator that a column lacks', databaseError('42883'), 'operator does not exist'],
  ])('names %s, without the statement', (_title, error, reason) => {
    expect(unreadableQuestion(error, { filters: {} })).toEqual({
      code: 'question-unreadable',
      path: ['filters'],
      labels: [],
      params: { reason },
    });
  });

  it.each<[title: string, error: unknown, question: unknown]>([
    ['a fault of the program', new TypeError('x is not a function'), { filters: {} }],
    ['a lost connection', databaseError('08006'), { filters: {} }],
    ['a question without words', new Error('Something else'), { documentId: 'a' }],
    ['no question', new Error('Something else'), undefined],
    ['no error', 'Something else', { filters: {} }],
  ])('leaves %s alone', (_title, error, question) => {
    expect(unreadableQuestion(error, question)).toBeUndefined();
  });
});
