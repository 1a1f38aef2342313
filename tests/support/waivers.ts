import { startApplication, type Application } from './application';
import type { Clerk } from './clerk';
import { POLICY } from './documents';

const PLUGIN = '/interpretation-sync';

/** What a waiver rests on. */
export const ORDER = {
  ground: '省政府办公厅关于做好政策解读工作的通知第七条',
  reason: '文件内容涉及应急处置，先行发布。',
};

/** An application with English beside the default locale. */
export const startBilingualApplication = async (): Promise<Application> => {
  const application = await startApplication();
  await application.strapi
    .plugin('i18n')
    .service('locales')
    .create({ code: 'en', name: 'English' });
  return application;
};

/** What somebody does with waivers, and sees on the panel afterwards. */
export const waiversOf = (clerkOf: () => Clerk) => {
  const grant = (policy: string, order: object = {}) =>
    clerkOf().call('post', `${PLUGIN}/waivers`, { policy, kind: 'exempt', ...ORDER, ...order });
  return {
    grant,
    granted: async (policy: string, order: object = {}): Promise<string> => {
      const { status, body } = await grant(policy, order);
      expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
      return body.data.id;
    },
    revoke: (id: string, reason = '情况变化，恢复解读要求。') =>
      clerkOf().call('post', `${PLUGIN}/waivers/${id}/revoke`, { reason }),
    gate: async (policy: string, locale = 'zh-Hans') =>
      (await clerkOf().call('get', `${PLUGIN}/gate/${POLICY}/${policy}?locale=${locale}`)).body
        .data,
  };
};
