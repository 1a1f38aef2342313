import fc from 'fast-check';
import { freeSlug, SLUG_LENGTH, SLUG_PATTERN, slugOf, withSuffix } from './slug';

describe('slugOf', () => {
  it.each([
    ['江西省生态环境保护条例', 'jiang-xi-sheng-sheng-tai-huan-jing-bao-hu-tiao-li'],
    ['关于印发〔2020〕5号文件的通知', 'guan-yu-yin-fa-2020-5-hao-wen-jian-de-tong-zhi'],
    ['重庆市银行行长会议', 'chong-qing-shi-yin-hang-hang-zhang-hui-yi'],
    ['妇女权益', 'fu-nv-quan-yi'],
    ['AI+政务服务', 'ai-zheng-wu-fu-wu'],
    ['２０２６年ＡＢＣ', '2026-nian-abc'],
    [
      'Measures for the Administration of Subsidies',
      'measures-for-the-administration-of-subsidies',
    ],
    ['The State Council’s Notice (Trial)', 'the-state-councils-notice-trial'],
    ['Règlement général', 'reglement-general'],
    ['政策😀解读', 'zheng-ce-jie-du'],
    ['مرحبا', 'mrhba'],
    ['', ''],
    ['《》——!?', ''],
    ['😀', ''],
  ])('turns %p into %p', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('cuts a long title at a word', () => {
    const slug = slugOf(
      '江西省人民政府办公厅关于印发江西省进一步加强政策文件解读回应工作实施办法的通知全文',
    );
    expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH);
    expect(slug).toMatch(/-jin-yi-bu-jia$|-yi$|-bu$|-jin$/);
  });

  it('cuts a single endless word', () => {
    expect(slugOf('a'.repeat(200))).toBe('a'.repeat(SLUG_LENGTH));
  });

  it('gives nothing or a valid slug for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugOf(title);
        return slug === '' || (SLUG_PATTERN.test(slug) && slug.length <= SLUG_LENGTH);
      }),
    );
  });
});

describe('withSuffix', () => {
  it('keeps within the limit and at a word', () => {
    const long = slugOf('word '.repeat(40));
    expect(withSuffix(long, '12')).toMatch(/^word(-word)*-12$/);
    expect(withSuffix(long, '12').length).toBeLessThanOrEqual(SLUG_LENGTH);
  });
});

describe('freeSlug', () => {
  it.each([
    [[], 'tong-zhi'],
    [['tong-zhi'], 'tong-zhi-2'],
    [['tong-zhi', 'tong-zhi-2', 'tong-zhi-4'], 'tong-zhi-3'],
  ])('passes over %p', (taken: string[], expected) => {
    expect(freeSlug('tong-zhi', (candidate) => taken.includes(candidate))).toBe(expected);
  });
});
