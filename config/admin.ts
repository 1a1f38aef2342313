import type { Core } from '@strapi/strapi';

/** A missing secret is left empty: Strapi then refuses to start and names the key. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  autoOpen: false,
  /** There is no site to look at; otherwise each form offers to read Strapi's manual on it. */
  preview: { enabled: false, config: { handler: () => null } },
  /** Off, because the offices that run this are often without the internet. */
  flags: { nps: false, promoteEE: false, docLinks: false },
});

export default config;
