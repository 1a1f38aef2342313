import { withQuery } from './query-string';

describe('withQuery', () => {
  it('encodes what an address gives a meaning to', () => {
    expect(withQuery('/ledger', { q: '〔2026〕1号 & #2' })).toBe(
      `/ledger?q=${encodeURIComponent('〔2026〕1号')}+%26+%232`,
    );
  });

  it('leaves out what is missing or empty', () => {
    expect(withQuery('/ledger', { q: '', state: undefined, page: 2 })).toBe('/ledger?page=2');
    expect(withQuery('/ledger', {})).toBe('/ledger');
  });
});
