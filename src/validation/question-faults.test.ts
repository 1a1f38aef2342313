import { questionFaults } from './question-faults';

describe('questionFaults', () => {
  it.each<[string, unknown]>([
    [
      'an ordinary question',
      { locale: 'en', filters: { title: { $contains: '通知' } }, sort: 'id:asc' },
    ],
    ['a row', { filters: { id: { $in: ['1', 2] } } }],
    ['whether there is a row', { filters: { department: { id: { $notNull: 'true' } } } }],
    ['instants', { filters: { disclosedAt: { $gt: new Date() } } }],
    ['nothing', undefined],
  ])('lets %s pass', (_name, params) => {
    expect(questionFaults(params)).toEqual([]);
  });

  it.each<[unknown, string, string]>([
    [{ filters: { title: { $eq: '\u0000' } } }, 'control-character', 'filters.title.$eq'],
    [{ documentId: 'a\u0000' }, 'control-character', 'documentId'],
    [{ filters: { id: { $eq: 'abc' } } }, 'not-a-row-number', 'filters.id.$eq'],
    [{ filters: { id: '99999999999' } }, 'not-a-row-number', 'filters.id'],
    [{ filters: { id: { $in: [1, -2] } } }, 'not-a-row-number', 'filters.id.$in.1'],
  ])('refuses %j', (params, code, path) => {
    const found = questionFaults(params).map((fault) => [fault.code, fault.path.join('.')]);
    expect(found).toEqual([[code, path]]);
  });
});
