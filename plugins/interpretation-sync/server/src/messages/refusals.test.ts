import IntlMessageFormat from 'intl-messageformat';
import type { Finding } from '../domain';
import { createRefusals } from './refusals';
import type { Language } from './index';

const nobodyAsks = { requestContext: { get: () => undefined } };
const refusalsIn = (language: Language) => createRefusals(nobodyAsks, language);
const document = (title: string) => ({
  uid: 'test::policy',
  documentId: title,
  locale: 'zh-Hans',
  title,
});
const finding = (title: string, changes: Partial<Finding> = {}): Finding => ({
  code: 'link.missing-interpretation',
  severity: 'block',
  document: document(title),
  field: 'interpretations',
  ...changes,
});
const blocked = (findings: Finding[], language: Language = 'zh-Hans') =>
  refusalsIn(language).blocked(document('甲'), findings);

describe('a refused publication', () => {
  it('says in Chinese what is missing in which document, and what to do next', () => {
    expect(blocked([finding('甲')]).message).toBe(
      '暂不能发布：政策文件《甲》尚未关联解读材料。请在该文件的“解读材料”栏关联至少一份（草稿即可），保存后再发布。',
    );
  });

  it('says it in English', () => {
    expect(blocked([finding('A')], 'en').message).toBe(
      "Can't be published yet: Policy “A” has no linked interpretation. Link at least one to it (a draft is enough), save, then publish.".replace(
        "'",
        '’',
      ),
    );
  });

  it('says how many points there are and names the first three, leaving warnings out', () => {
    const findings = [
      finding('警', { severity: 'warn' }),
      ...['甲', '乙', '丙', '丁'].map((title) => finding(title)),
    ];
    const { message } = blocked(findings);
    expect(message).toContain('共有 4 项待补正事项');
    for (const shown of ['《甲》', '《乙》', '《丙》']) expect(message).toContain(shown);
    for (const left of ['《丁》', '《警》']) expect(message).not.toContain(left);
  });

  it('is a 400 of its own name that carries every finding, warnings too', () => {
    const findings = [finding('甲'), finding('乙', { severity: 'warn' })];
    expect(blocked(findings)).toMatchObject({
      name: 'PublicationBlockedError',
      details: {
        code: 'PUBLICATION_BLOCKED',
        uid: 'test::policy',
        documentId: '甲',
        locale: 'zh-Hans',
        findings,
      },
    });
  });

  test.each<Language>(['zh-Hans', 'en'])('has at most 300 characters in %s', (language) => {
    const long = ['长', '𠮷', '🎉'].map((character) => finding(character.repeat(255)));
    const { message } = blocked(long, language);
    expect([...message]).toHaveLength(300);
    expect(message.endsWith('…')).toBe(true);
    expect(message).not.toMatch(/\p{Surrogate}/u);
  });

  test.each([
    "It's {count}",
    '<b>粗</b>',
    '{',
    "''",
    '}{',
    "'{'",
    '#',
    '<script>alert(1)</script>',
  ])('survives the admin, which reads it as ICU: %s', (title) => {
    for (const language of ['zh-Hans', 'en'] as const) {
      const { message } = blocked([finding(title)], language);
      expect(new IntlMessageFormat(message, language).format()).toBe(message);
    }
  });
});

describe('other refusals', () => {
  const refusals = refusalsIn('zh-Hans');

  it('name the field, the number and the document that has it', () => {
    expect(
      refusals.numberTaken('documentNumber', '赣司发〔2026〕5号', document('甲')),
    ).toMatchObject({
      name: 'ValidationError',
      message:
        '发文字号“赣司发〔2026〕5号”已由政策文件《甲》使用。请核对发文字号，或者打开该文件继续办理。',
      details: { errors: [{ path: ['documentNumber'] }] },
    });
  });

  it('name what cannot be found', () => {
    const values = { documentId: 'abc', uid: 'test::policy' };
    expect(refusals.notFound('document-not-found', values)).toMatchObject({
      name: 'NotFoundError',
      message: '找不到编号为“abc”的文件。该文件可能已被他人删除，请返回列表，刷新后重新选择。',
    });
  });

  it('name what is forbidden', () => {
    expect(refusals.forbidden('publish-forbidden', { title: '甲' })).toMatchObject({
      name: 'ForbiddenError',
      message: expect.stringContaining('《甲》'),
    });
  });

  it('answer 409 when somebody else is at work', () => {
    expect(refusals.busy()).toMatchObject({
      name: 'PublicationBusyError',
      status: 409,
      details: { code: 'PUBLICATION_BUSY' },
    });
  });

  it('name every wrong part of a request', () => {
    const issues = [
      { path: ['policies', '0'], code: 'wrong.not-text' as const },
      { path: ['url'], code: 'wrong.too-long' as const, params: { maximum: 2000 } },
    ];
    expect(refusals.invalid(issues)).toMatchObject({
      name: 'ValidationError',
      message:
        '请求内容有误：“policies.0”应当是文字；“接收网址”不得超过 2000 个字符。请更正后再试。',
      details: {
        errors: [
          { path: ['policies', '0'], message: '应当是文字', name: 'ValidationError' },
          { path: ['url'], message: '不得超过 2000 个字符', name: 'ValidationError' },
        ],
      },
    });
  });

  it('stay short, however much is wrong', () => {
    const issues = Array.from({ length: 99 }, (_, index) => ({
      path: ['policies', String(index)],
      code: 'wrong.not-text' as const,
    }));
    const { message } = refusals.invalid(issues);
    expect([...message].length).toBeLessThanOrEqual(300);
    expect(message).toMatch(/…。请更正后再试。$/);
  });
});
