import { interpretationTitle } from './interpretation-title';

describe('interpretationTitle', () => {
  const cases: [title: string, locale: string, expected: string][] = [
    ['关于示例的通知', 'zh-Hans', '《关于示例的通知》政策解读'],
    ['关于印发《示例办法》的通知', 'zh-Hans', '《关于印发〈示例办法〉的通知》政策解读'],
    ['关于示例的通知', '', '《关于示例的通知》政策解读'],
    ['On $& examples', 'en', 'Interpretation of “On $& examples”'],
  ];
  it.each(cases)('of %j in %j is %j', (title, locale, expected) => {
    expect(interpretationTitle({ title, locale })).toBe(expected);
  });

  it.each(['zh-Hans', 'en'])(
    'fits into its field in %s, however long the policy is called',
    (locale) => {
      const title = interpretationTitle({ title: '长'.repeat(255), locale });
      expect(title).toHaveLength(255);
      expect(title).toMatch(
        locale === 'en' ? /^Interpretation of “长.*…”$/ : /^《长.*…》政策解读$/,
      );
    },
  );
});
