import type { Core } from '@strapi/strapi';
import { isRecord } from '../validation/model';
import { ensureAccounts, joinDepartments, warnAboutSampleAccounts } from './accounts';
import { ensureDepartments } from './departments';
import { ensureGovernmentDocuments } from './government-documents';
import { ensureLocales } from './locales';
import { ensurePublicPermissions } from './public-permissions';
import { createSampleCalendar } from './sample-calendar';
import { ensureSituations } from './situations';

/** What the database remembers of the sample office. */
interface Progress {
  /** Instant of the first start, ISO 8601: all days count from it. */
  firstStart: string;
  /** Nothing is added any more, so that people can delete what they like. */
  isComplete: boolean;
}

const isProgress = (value: unknown): value is Progress =>
  isRecord(value) &&
  typeof value['firstStart'] === 'string' &&
  typeof value['isComplete'] === 'boolean';

const loadContent = async (strapi: Core.Strapi, firstStart: Date, now: Date): Promise<void> => {
  const timeZone = strapi.config.get<string>('plugin::interpretation-sync.timeZone');
  await ensurePublicPermissions(strapi);
  const departments = await ensureDepartments(strapi);
  await joinDepartments(strapi, departments);
  await ensureGovernmentDocuments(strapi);
  await ensureSituations(strapi, departments, createSampleCalendar(firstStart, timeZone), now);
  await strapi.plugin('interpretation-sync').service('sweep').run();
};

/**
 * Loads an office to try the product on, where `SAMPLE_OFFICE=true` asks for it: departments, five
 * real documents, marked samples in every state, an account for each role. Loaded once; a load that was
 * interrupted is completed at the next start. In a production its accounts are announced loudly.
 */
export const loadSampleOffice = async (strapi: Core.Strapi): Promise<void> => {
  const isWanted = strapi.config.get<boolean>('office.sample.isWanted');
  const isPossible = strapi.plugins['interpretation-sync'] !== undefined;
  if (isWanted && isPossible) {
    const store = strapi.store({ type: 'api', name: 'sample-office', key: 'progress' });
    const stored: unknown = await store.get();
    const now = new Date();
    const progress: Progress = isProgress(stored)
      ? stored
      : { firstStart: now.toISOString(), isComplete: false };
    if (!isProgress(stored)) await store.set({ value: progress });
    if (!progress.isComplete) await ensureLocales(strapi);
    await ensureAccounts(strapi, strapi.config.get<string>('office.sample.accountsFile'));
    if (!progress.isComplete) {
      await loadContent(strapi, new Date(progress.firstStart), now);
      await store.set({ value: { ...progress, isComplete: true } });
      strapi.log.info('sample-office loaded');
    }
  }
  await warnAboutSampleAccounts(strapi);
};
