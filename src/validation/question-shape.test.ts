import { questionShapeFaults } from './question-shape';

describe('questionShapeFaults', () => {
  it.each<[title: string, question: Record<string, unknown>]>([
    ['nothing', {}],
    ['a page', { pagination: { page: '2', pageSize: 10, withCount: 'true' } }],
    ['a start', { pagination: { start: 0, limit: '-1' } }],
    ['orders', { sort: ['title:asc', { interpretations: { title: 'desc' } }] }],
    ['filters', { filters: { title: { $eq: '甲' } } }],
    ['filters in a list', { filters: [{ title: '甲' }, { topic: '乙' }] }],
  ])('lets %s pass', (_title, question) => {
    expect(questionShapeFaults(question)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string, string]>([
    [{ pagination: { page: 0 } }, 'not-a-page', 'pagination.page'],
    [{ pagination: { page: '-1' } }, 'not-a-page', 'pagination.page'],
    [{ pagination: { page: '1e3' } }, 'not-a-page', 'pagination.page'],
    [{ pagination: { pageSize: 'many' } }, 'not-a-page', 'pagination.pageSize'],
    [{ pagination: { pageSize: ['5', '6'] } }, 'not-a-page', 'pagination.pageSize'],
    [{ pagination: { start: -1 } }, 'not-a-page', 'pagination.start'],
    [{ pagination: { start: '99999999999999999999' } }, 'not-a-page', 'pagination.start'],
    [{ pagination: { limit: -2 } }, 'not-a-page', 'pagination.limit'],
    [{ sort: { title: { $eq: 'asc' } } }, 'question-unreadable', 'sort'],
    [{ sort: [{ $or: 'title' }] }, 'question-unreadable', 'sort'],
    [{ filters: [''] }, 'question-unreadable', 'filters'],
  ])('refuses %j', (question, code, path) => {
    const found = questionShapeFaults(question).map((fault) => [fault.code, fault.path.join('.')]);
    expect(found).toEqual([[code, path]]);
  });
});
