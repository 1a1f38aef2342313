import english from '../translations/en.json';
import chinese from '../translations/zh-Hans.json';
import englishHints from '../layouts/hints.en.json';
import chineseHints from '../layouts/hints.zh-Hans.json';
import englishLabels from '../labels/en.json';
import chineseLabels from '../labels/zh-Hans.json';
import policy from '../api/policy/content-types/policy/schema.json';
import interpretation from '../api/interpretation/content-types/interpretation/schema.json';
import department from '../api/department/content-types/department/schema.json';
import { faultSentence, faultsSentence } from './sentences';

const TYPES = { policy, interpretation, department };

describe('faultSentence', () => {
  const fault = {
    code: 'too-long' as const,
    path: ['title'],
    labels: ['content-manager.content-types.api::policy.policy.title'],
    params: { length: 300, max: 255 },
  };

  it('names field, reason and remedy in Chinese', () => {
    expect(faultSentence(fault, 'zh-Hans')).toBe(
      '“标题”共300个字符，超过255个字符的上限。请删减至255个字符以内后再保存。',
    );
  });

  it('names field, reason and remedy in English', () => {
    expect(faultSentence(fault, 'en')).toBe(
      '“Title” has 300 characters, more than the limit of 255. Shorten it to 255 characters, then save.',
    );
  });

  it('counts the others', () => {
    expect(faultsSentence(['甲。', '乙。', '丙。'], 'zh-Hans')).toBe('甲。（另有2处需要改正。）');
  });
});

describe('the translations', () => {
  it.each([
    ['sentences', chinese, english],
    ['labels', chineseLabels, englishLabels],
    ['hints', chineseHints, englishHints],
  ])('have the same %s in both languages', (_name, left, right) => {
    expect(Object.keys(left)).toEqual(Object.keys(right));
    expect(Object.values(left).every((text) => /\p{Script=Han}|›|“/u.test(text))).toBe(true);
  });

  it.each(Object.entries(TYPES))(
    'label every attribute and choice of %s',
    (name, { attributes }) => {
      const wanted = Object.entries(attributes).flatMap(([field, attribute]) => [
        `content-manager.content-types.api::${name}.${name}.${field}`,
        ...('enum' in attribute ? attribute.enum : []),
      ]);
      expect(Object.keys(chineseLabels)).toEqual(expect.arrayContaining(wanted));
    },
  );

  it('carry the sentence about secrets on the sign-in page', () => {
    expect(chineseLabels['Auth.form.welcome.subtitle']).toBe(
      '本系统为非涉密系统,严禁录入、存储、传输国家秘密和工作秘密。',
    );
  });
});
