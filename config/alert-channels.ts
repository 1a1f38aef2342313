import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Channels of which the environment names a target. Others are added here: see the plugin's README. */
export const alertChannels = (env: Env): object[] => {
  const where = (variable: string, channel: object) => (env(variable) ? [channel] : []);
  /** Of a private installation. */
  const under = (variable: string) => (env(variable) ? { baseUrl: env(variable) } : {});
  return [
    ...where('SMTP_HOST', { type: 'email' }),
    ...where('ALERT_WEBHOOK_URL', {
      type: 'webhook',
      name: 'webhook',
      url: env('ALERT_WEBHOOK_URL'),
      secret: env('ALERT_WEBHOOK_SECRET'),
    }),
    ...where('WECOM_ROBOT_KEY', {
      type: 'wecom',
      name: 'wecom',
      key: env('WECOM_ROBOT_KEY'),
      ...under('WECOM_BASE_URL'),
    }),
    ...where('DINGTALK_ROBOT_TOKEN', {
      type: 'dingtalk',
      name: 'dingtalk',
      accessToken: env('DINGTALK_ROBOT_TOKEN'),
      secret: env('DINGTALK_ROBOT_SECRET', null),
      ...under('DINGTALK_BASE_URL'),
    }),
    ...where('FEISHU_ROBOT_TOKEN', {
      type: 'feishu',
      name: 'feishu',
      token: env('FEISHU_ROBOT_TOKEN'),
      secret: env('FEISHU_ROBOT_SECRET', null),
      ...under('FEISHU_BASE_URL'),
    }),
  ];
};

const SUBMISSION_OVER_TLS = 465;
/** Milliseconds: mail servers that say nothing must not hold a delivery for the minutes of nodemailer. */
const MAIL_TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/** Strapi's e-mail plugin, over the mail server that the environment names. */
export const mail = (env: Env): object => {
  if (!env('SMTP_HOST')) return {};
  const port = env.int('SMTP_PORT', SUBMISSION_OVER_TLS);
  const login = { user: env('SMTP_USERNAME'), pass: env('SMTP_PASSWORD') };
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host: env('SMTP_HOST'),
          port,
          secure: env.bool('SMTP_SECURE', port === SUBMISSION_OVER_TLS),
          ...(login.user && { auth: login }),
          ...MAIL_TIMEOUTS,
        },
        settings: {
          defaultFrom: env('MAIL_FROM'),
          defaultReplyTo: env('MAIL_REPLY_TO', env('MAIL_FROM')),
        },
      },
    },
  };
};
