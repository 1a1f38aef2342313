import { reasonIn } from './reasons';

describe('a reason in a header', () => {
  test.each<[string, string, string | null]>([
    [
      'is read as people wrote it',
      encodeURIComponent('数据有误，撤下更正。'),
      '数据有误，撤下更正。',
    ],
    ['keeps its lines', 'first%0Asecond', 'first\nsecond'],
    ['is none where nothing is said', '', null],
    ['is none where only blanks are', '%20%09', null],
    ['is none where it can’t be decoded', '%E4%B8', null],
    ['is none where its escapes are none', '100% wrong', null],
    ['loses characters that no database takes', 'a%00b%1B%5Bc', 'a b [c'],
    ['may come as it is where it is plain', 'withdrawn', 'withdrawn'],
  ])('%s', (_title, header, reason) => {
    expect(reasonIn(header)).toBe(reason);
  });

  it('is cut off behind a thousand characters, never within one', () => {
    const reason = reasonIn(encodeURIComponent('𠮷'.repeat(1001)));
    expect(reason).toBe('𠮷'.repeat(1000));
  });
});
