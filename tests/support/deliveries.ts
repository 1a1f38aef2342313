import type { Application } from './application';

/** A delivery that waits for its first attempt, as the database keeps it. */
export const createDelivery = async ({ strapi }: Application): Promise<{ documentId: string }> => {
  const key = `delivery-${Date.now()}-${Math.random()}`;
  return strapi.db.query('plugin::interpretation-sync.delivery').create({
    data: {
      documentId: key.replace(/\W/g, '').slice(0, 24).padEnd(24, '0'),
      kind: 'digest',
      alertId: 0,
      deadlineId: 0,
      level: '',
      policyDocumentId: '',
      policyLocale: '',
      title: '',
      digestDay: 20260105,
      channel: 'email',
      recipientKey: key,
      recipientName: '张三',
      recipientRole: 'contact',
      recipientDepartment: '法治处',
      language: 'zh-Hans',
      idempotencyKey: key,
      deliverAt: Date.now(),
      nextAttemptAt: Date.now(),
      attempts: 0,
    },
  });
};
