import type { Message } from '../../plugins/interpretation-sync/server/src/services/ports';

/** A message as it is handed to channels. */
export const messageToSend = (overrides: Partial<Message> = {}): Message => ({
  idempotencyKey: 'delivery-1',
  language: 'zh-Hans',
  subject: '【临期提醒】《江西省政务公开办法》解读材料尚未公开，还剩1个工作日',
  text: '王芳：\n政策文件《江西省政务公开办法》已于2026年9月30日公开。\n\n办理入口：https://cms.example.gov.cn/admin/p?a=1&b=2\n请按时发布。',
  html: '<p>王芳：</p>',
  facts: {
    kind: 'alert',
    alert: {
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
        url: 'https://cms.example.gov.cn/admin/p?a=1&b=2',
      },
      department: '政策法规处',
      dueOn: '2026-10-10',
      dueAt: '2026-10-10T16:00:00.000Z',
      provisional: false,
    },
    recipient: { name: '王芳', department: '政策法规处' },
  },
  ...overrides,
});
