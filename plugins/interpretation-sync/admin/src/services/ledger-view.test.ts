import { addressFilters, countFilters, filtersOf, readLedgerView } from './ledger-view';

describe('readLedgerView', () => {
  it('shows the latest publications where the address says nothing', () => {
    expect(filtersOf(readLedgerView({}))).toMatchObject({
      state: '',
      q: '',
      sort: 'disclosedAt:desc',
    });
  });

  it('reads what it wrote', () => {
    const view = readLedgerView({
      filters: { state: 'overdue,met-late', department: 'd1', from: '2026-01-01' },
      _q: '通知 & 意见',
      sort: 'dueAt:asc',
      page: '3',
      pageSize: '50',
    });
    expect(readLedgerView({ filters: addressFilters(view) }).states).toEqual([
      'overdue',
      'met-late',
    ]);
    expect(filtersOf(view)).toEqual({
      state: 'overdue,met-late',
      department: 'd1',
      nature: '',
      category: '',
      from: '2026-01-01',
      to: '',
      q: '通知 & 意见',
      sort: 'dueAt:asc',
    });
    expect(countFilters(view)).toBe(3);
  });

  const nonsense: [what: string, query: Record<string, unknown>][] = [
    ['an unknown state', { filters: { state: 'lost' } }],
    ['filters that are a text', { filters: 'overdue' }],
    ['a list where a text is expected', { filters: { department: ['a', 'b'] } }],
    ['a day that no calendar has', { filters: { from: '2026-02-30', to: 'tomorrow' } }],
    ['an order that is not offered', { sort: 'state:up' }],
    ['a page that cannot be', { page: '0', pageSize: '-3' }],
  ];
  it.each(nonsense)('passes over %s', (_what, query) => {
    expect(readLedgerView(query)).toEqual(readLedgerView({}));
  });

  it('asks for no more than the server gives', () => {
    expect(readLedgerView({ pageSize: '5000' }).pageSize).toBe(100);
    expect(readLedgerView({ _q: 'x'.repeat(500) }).text).toHaveLength(200);
  });
});
