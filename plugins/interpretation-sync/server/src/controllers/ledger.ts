import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Answer, LedgerChoices } from '../../../shared/contracts';
import { configurationOf } from '../config/read';
import { languageOfReader } from '../messages/language';
import { ledgerTitle } from '../messages/words';
import { servicesOf } from '../registry';
import { ledgerWorkbook } from '../spreadsheet/ledger-workbook';
import { readLedgerQuery } from './ledger-query';

/** `GET ledger.xlsx`, `GET ledger/choices` */
export function createLedgerController({ strapi }: { strapi: Core.Strapi }) {
  return {
    choices: async (): Promise<Answer<LedgerChoices>> => ({
      data: await servicesOf(strapi).ledger.choices(),
    }),
    /** All pages of what `GET deadlines` answers to the same filters. */
    export: async (ctx: Context): Promise<void> => {
      const services = servicesOf(strapi);
      const { request } = await readLedgerQuery(ctx.query, services);
      const { on, timeZone, rows } = await services.ledger.all(request);
      const language = languageOfReader(strapi, configurationOf(strapi).language);
      const workbook = ledgerWorkbook(rows, { language, timeZone });
      // The answer has begun by then: only a broken download tells that it is not whole.
      workbook.once('error', () => ctx.res.destroy());
      ctx.attachment(`${ledgerTitle(language)}-${on}.xlsx`, { fallback: `ledger-${on}.xlsx` });
      ctx.body = workbook;
    },
  };
}
