import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { configurationOf } from '../config/read';
import { languageOfReader } from '../messages/language';
import { NOTICE_STYLE } from '../messages/notice';
import { servicesOf } from '../registry';
import { isIdentifier } from './identifiers';

/** Nothing but the page's own style: no script, no picture, no form, and no frame on other sites. */
const STYLE_HASH = createHash('sha256').update(NOTICE_STYLE).digest('base64');
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-modals',
].join('; ');

/** `GET alerts/:id/notice` */
export function createNoticesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read: async (ctx: Context): Promise<void> => {
      const { notices, refusals } = servicesOf(strapi);
      const { id = '' } = ctx.params;
      const language = languageOfReader(strapi, configurationOf(strapi).language);
      const page = isIdentifier(id) ? await notices.of(id, language) : null;
      if (page === null) throw refusals.notFound('notice-not-found', { id });
      ctx.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      ctx.set('Cache-Control', 'no-store');
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = page;
    },
  };
}
