import { chinaCalendar } from '../../domain';
import type { NoticeToPrint } from '../../services/ports';
import { writeNotice } from './index';

const frame = {
  timeZone: 'Asia/Shanghai',
  calendar: chinaCalendar,
  legalBasis: '文件公开后3个工作日内',
  adminUrl: null,
};
const notice: NoticeToPrint = {
  id: 'alert1',
  serial: 12,
  level: 'escalation',
  cycle: 1,
  step: 2,
  policy: {
    uid: 'plugin::test.policy',
    documentId: 'policy1',
    locale: 'zh-Hans',
    title: '江西省政务公开办法',
    number: '赣府发〔2026〕5号',
  },
  department: '政策法规处',
  supervisor: '办公室',
  recipients: ['宋平', '林岚'],
  startedAt: new Date('2026-09-30T02:00:00Z'),
  dueOn: '2026-10-10',
  dueAt: new Date('2026-10-10T16:00:00Z'),
  provisional: false,
  raisedAt: new Date('2026-10-13T01:00:00Z'),
  endedAt: null,
};
const at = new Date('2026-10-14T01:00:00Z');

/** The rows of the form, label and value. */
const rowsOf = (page: string): string[] =>
  [
    ...page.matchAll(/<tr><th scope="row">(.*?)<\/th><td(?: class="blank")?>(.*?)<\/td><\/tr>/g),
  ].map(([, label, value]) => `${label}：${value}`);

describe('the notice of supervision', () => {
  it('is a form in Chinese, filled from the record', () => {
    const page = writeNotice(notice, 'zh-Hans', at, frame);
    expect(page).toContain('<h1>政务公开督办通知单</h1>');
    expect(page).toContain('解读督办〔2026〕12号');
    expect(rowsOf(page)).toEqual([
      '承办处室（单位）：政策法规处',
      '通知对象：宋平、林岚',
      '督办机构：办公室',
      '督办日期：2026年10月13日',
      '督办次数：第2次',
      '政策文件：江西省政务公开办法',
      '发文字号：赣府发〔2026〕5号',
      '公开日期：2026年9月30日',
      '解读时限：2026年10月10日24:00',
      '逾期情况：截至2026年10月14日，已逾期3个工作日',
      '依据：文件公开后3个工作日内',
      '办理情况反馈（承办处室填写）：',
    ]);
    for (const line of ['签发人：', '签收人：', '签收日期：']) expect(page).toContain(line);
  });

  it('is written in English too', () => {
    const page = writeNotice(notice, 'en', at, frame);
    expect(page).toContain('<h1>Notice of supervision</h1>');
    expect(rowsOf(page)).toContain('Delay：As of October 14, 2026: overdue by 3 working days');
    expect(page).toContain('lang="en"');
  });

  it('counts the delay up to the day on which it ended, and says so', () => {
    const ended = { ...notice, endedAt: new Date('2026-10-13T08:00:00Z') };
    const page = writeNotice(ended, 'zh-Hans', at, frame);
    expect(page).not.toContain('至今未公开');
    expect(rowsOf(page)).toEqual(
      expect.arrayContaining([
        '逾期情况：截至2026年10月13日，已逾期2个工作日',
        '办结或撤销日期：2026年10月13日',
      ]),
    );
  });

  it('leaves blank what is not known, and marks a provisional due date', () => {
    const bare = {
      ...notice,
      department: null,
      supervisor: null,
      recipients: [],
      provisional: true,
    };
    const page = writeNotice(bare, 'zh-Hans', at, frame);
    expect(rowsOf(page).slice(0, 3)).toEqual(['承办处室（单位）：', '通知对象：', '督办机构：']);
    expect(rowsOf(page)).toContain('解读时限：2026年10月10日24:00（暂定）');
    expect(page).toContain('截止时间为暂定');
  });

  it('escapes everything and holds nothing that runs or loads', () => {
    const nasty = `</td><script>alert(1)</script>"'&`;
    const page = writeNotice(
      {
        ...notice,
        department: nasty,
        supervisor: nasty,
        recipients: [nasty],
        policy: { ...notice.policy, title: nasty, number: nasty },
      },
      'zh-Hans',
      at,
      { ...frame, legalBasis: nasty },
    );
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:|https?:|\sstyle=/i);
    expect(page.split('&lt;/td&gt;&lt;script&gt;')).toHaveLength(8);
  });
});
