import { chinaCalendar } from '../../domain';
import type { AlertToTell, Envelope, PolicyToTell } from '../../services/ports';
import { composeAlertMessage, composeDigestMessage, type Frame } from './index';

const frame: Frame = {
  timeZone: 'Asia/Shanghai',
  calendar: chinaCalendar,
  legalBasis: '相关解读材料应于文件公开后3个工作日内发布',
  adminUrl: 'https://cms.example.gov.cn/admin',
};
/** Published on Wednesday 30 September 2026: the third working day is 10 October, a make-up Saturday. */
const alert: AlertToTell = {
  id: 'alert1',
  level: 'reminder',
  cycle: 1,
  step: 1,
  policy: {
    uid: 'plugin::test.policy',
    documentId: 'policy1',
    locale: 'zh-Hans',
    title: '江西省政务公开办法',
    number: '赣府发〔2026〕5号',
  },
  department: '政策法规处',
  startedAt: new Date('2026-09-30T02:00:00Z'),
  dueOn: '2026-10-10',
  dueAt: new Date('2026-10-10T16:00:00Z'),
  provisional: false,
};
const told = (overrides: Partial<AlertToTell> = {}): AlertToTell => ({ ...alert, ...overrides });
const envelope = (overrides: Partial<Envelope> = {}): Envelope => ({
  idempotencyKey: 'delivery-1',
  recipient: { name: '王芳', department: '政策法规处' },
  language: 'zh-Hans',
  at: new Date('2026-10-09T01:00:00Z'),
  ...overrides,
});
const english = envelope({ language: 'en' });

describe('a message about an alert', () => {
  it('says in Chinese what, until when, how long, why, where and what to do', () => {
    expect(composeAlertMessage(alert, envelope(), frame)).toMatchObject({
      idempotencyKey: 'delivery-1',
      language: 'zh-Hans',
      subject: '【临期提醒】《江西省政务公开办法》解读材料尚未公开，还剩1个工作日',
      text: [
        '王芳：',
        '政策文件《江西省政务公开办法》已于2026年9月30日公开，解读材料尚未公开。解读时限为2026年10月10日24:00，还剩1个工作日。',
        '',
        '政策文件：江西省政务公开办法',
        '发文字号：赣府发〔2026〕5号',
        '牵头起草处室：政策法规处',
        '公开日期：2026年9月30日',
        '截止时间：2026年10月10日24:00',
        '办理时限：还剩1个工作日',
        '依据：相关解读材料应于文件公开后3个工作日内发布',
        '办理入口：https://cms.example.gov.cn/admin/content-manager/collection-types/plugin::test.policy/policy1?plugins%5Bi18n%5D%5Blocale%5D=zh-Hans',
        '',
        '请在时限前完成解读材料的审签和发布；确不需要解读的，请及时办理免予解读。',
        '本通知由系统自动发出，请勿回复，办理请登录系统。',
      ].join('\n'),
      facts: {
        kind: 'alert',
        alert: {
          id: 'alert1',
          level: 'reminder',
          policy: { documentId: 'policy1', number: '赣府发〔2026〕5号' },
          dueOn: '2026-10-10',
          dueAt: '2026-10-10T16:00:00.000Z',
        },
        recipient: { name: '王芳', department: '政策法规处' },
      },
    });
  });

  it('says the same in English', () => {
    const { subject, text } = composeAlertMessage(alert, english, frame);
    expect(subject).toBe(
      '[Reminder] “江西省政务公开办法”: interpretation not public yet, 1 working day left',
    );
    expect(text).toContain('It is due before 24:00 on October 10, 2026: 1 working day left.');
  });

  test.each<[AlertToTell['level'], Partial<AlertToTell>, string, string]>([
    [
      'started',
      {},
      '2026-09-30T03:00:00Z',
      '【解读计时通知】《江西省政务公开办法》解读材料尚未公开，还剩3个工作日',
    ],
    [
      'reminder',
      {},
      '2026-10-10T01:00:00Z',
      '【临期提醒】《江西省政务公开办法》解读材料尚未公开，今日到期',
    ],
    [
      'overdue',
      {},
      '2026-10-10T16:00:00Z',
      '【逾期催办】《江西省政务公开办法》解读材料尚未公开，已逾期',
    ],
    [
      'overdue',
      {},
      '2026-10-12T00:30:00Z',
      '【逾期催办】《江西省政务公开办法》解读材料尚未公开，已逾期1个工作日',
    ],
    [
      'escalation',
      { step: 2 },
      '2026-10-13T00:30:00Z',
      '【督办】《江西省政务公开办法》解读材料尚未公开，已逾期2个工作日',
    ],
    [
      'withdrawn',
      {},
      '2026-10-13T00:30:00Z',
      '【解读缺失】《江西省政务公开办法》已无公开的解读材料，已逾期2个工作日',
    ],
  ])('of level %s %j at %s has its own subject', (level, overrides, at, subject) => {
    const message = composeAlertMessage(
      told({ ...overrides, level }),
      envelope({ at: new Date(at) }),
      frame,
    );
    expect(message.subject).toBe(subject);
  });

  it('says that a due date is provisional, in subject and text', () => {
    const message = composeAlertMessage(told({ provisional: true }), envelope(), frame);
    expect(message.subject).toMatch(/（暂定）$/);
    expect(message.text).toContain('截止时间：2026年10月10日24:00（暂定）');
    expect(message.text).toContain('截止时间为暂定');
  });

  it('writes a closing time as it is', () => {
    const dueAt = new Date('2026-10-10T09:30:00Z');
    const { text } = composeAlertMessage(told({ dueAt }), envelope(), frame);
    expect(text).toContain('截止时间：2026年10月10日17:30');
  });

  it('leaves out what is not known', () => {
    const policy = { ...alert.policy, number: '', locale: '' };
    const { text, facts } = composeAlertMessage(told({ policy, department: null }), envelope(), {
      ...frame,
      adminUrl: null,
      legalBasis: '',
    });
    for (const label of ['发文字号', '牵头起草处室', '依据', '办理入口']) {
      expect(text).not.toContain(label);
    }
    expect(facts.alert?.policy.url).toBeNull();
  });

  it('escapes everything in HTML, and keeps subjects in one line', () => {
    const policy = { ...alert.policy, title: `<img src=x onerror=alert(1)>&"'\r\nBcc: a@b.c {x}` };
    const { subject, html } = composeAlertMessage(told({ policy }), envelope(), frame);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;');
    expect(html).toContain('lang="zh-Hans"');
  });

  it('cuts a long title in the subject only', () => {
    const policy = { ...alert.policy, title: '办'.repeat(250) };
    const { subject, text } = composeAlertMessage(told({ policy }), envelope(), frame);
    expect([...subject].length).toBeLessThan(110);
    expect(text).toContain('办'.repeat(250));
  });
});

describe('a digest', () => {
  const due = (title: string, dueOn: string): PolicyToTell => ({
    ...alert,
    policy: { ...alert.policy, title },
    dueOn,
    dueAt: new Date(`${dueOn}T16:00:00Z`),
  });
  const policies = [
    due('丙', '2026-10-12'),
    due('乙', '2026-10-09'),
    due('甲', '2026-10-08'),
    { ...due('丁', '2026-10-10'), provisional: true },
  ];

  it('lists what is overdue, due today and due soon, the most pressing first', () => {
    const { subject, text, facts } = composeDigestMessage(policies, envelope(), frame);
    expect(subject).toBe('【解读时限汇总】2026年10月9日：逾期1件、今日到期1件、临期2件');
    const lines = text.split('\n').filter((line) => /^(\d\.|\S+（\d件）)/.test(line));
    expect(lines).toEqual([
      '逾期未解读（1件）',
      '1. 《甲》（赣府发〔2026〕5号），截止时间2026年10月8日24:00，已逾期1个工作日',
      '今日到期（1件）',
      '1. 《乙》（赣府发〔2026〕5号），截止时间2026年10月9日24:00，今日到期',
      '临期（2件）',
      '1. 《丁》（赣府发〔2026〕5号），截止时间2026年10月10日24:00（暂定），还剩1个工作日',
      '2. 《丙》（赣府发〔2026〕5号），截止时间2026年10月12日24:00，还剩2个工作日',
    ]);
    expect(text).toContain('截止时间为暂定');
    expect(facts).toEqual({ kind: 'digest', alert: null, recipient: envelope().recipient });
  });

  it('counts what is too much to list', () => {
    const many = Array.from({ length: 50 }, (_, index) => due(`文件${index}`, '2026-10-08'));
    const { text, html } = composeDigestMessage(many, english, frame);
    expect(text).toContain('20 more: please sign in and look at the ledger');
    expect(html.match(/<a /g)).toHaveLength(30);
  });
});
