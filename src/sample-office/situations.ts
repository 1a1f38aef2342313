import type { Core } from '@strapi/strapi';
import { slugOf } from '../text/slug';
import { INTERPRETATION, POLICY } from '../writes/models';
import { situations, type Situation } from './content';
import type { DepartmentIds } from './departments';
import { interpretationDraft, policyDraft, type Release } from './drafts';
import { SAMPLE_LOCALE } from './locales';
import type { SampleCalendar } from './sample-calendar';

interface Releases {
  policy: Release | null;
  interpretation: Release | null;
}

const releasesOf = (
  { publishedWorkingDaysAgo, interpretedWorkingDaysLater }: Situation,
  calendar: SampleCalendar,
  now: Date,
): Releases => {
  if (publishedWorkingDaysAgo === null) return { policy: null, interpretation: null };
  const past = calendar.releasedAt(publishedWorkingDaysAgo);
  const releaseAt = (at: Date): Release => ({
    at,
    on: calendar.civilDateOf(at),
    isPast: past !== undefined,
  });
  const at = past ?? now;
  return {
    policy: releaseAt(at),
    interpretation:
      interpretedWorkingDaysLater === null
        ? null
        : releaseAt(calendar.interpretedAt(at, interpretedWorkingDaysLater)),
  };
};

/** Which documents become public, in which order; each list is one synchronised publication. */
const publicationsOf = (release: string, policies: string[], interpretations: string[]) => {
  switch (release) {
    case 'together':
      return [{ policies, interpretations }];
    case 'one-after-the-other':
      return [{ policies }, { interpretations }];
    case 'policy-only':
      return [{ policies }];
    case 'interpretation-only':
      return [{ interpretations }];
    default:
      return [];
  }
};

const isKnown = async (
  strapi: Core.Strapi,
  uid: typeof POLICY | typeof INTERPRETATION,
  title: string,
) => (await strapi.db.query(uid).count({ where: { slug: slugOf(title) } })) > 0;

const createSituation = async (
  strapi: Core.Strapi,
  situation: Situation,
  releases: Releases,
  departments: DepartmentIds,
): Promise<void> => {
  const { policy, interpretation, release } = situation;
  const common = { locale: SAMPLE_LOCALE, status: 'draft' as const };
  const policies: string[] = [];
  if (policy) {
    const data = policyDraft(policy, releases.policy, departments);
    const { documentId } = await strapi.documents(POLICY).create({ ...common, data });
    policies.push(documentId);
  }
  const interpretations: string[] = [];
  if (interpretation) {
    const data = interpretationDraft(
      interpretation,
      releases.interpretation,
      departments,
      policies,
    );
    const { documentId } = await strapi.documents(INTERPRETATION).create({ ...common, data });
    interpretations.push(documentId);
  }
  const { publish } = strapi.plugin('interpretation-sync').service('publications');
  for (const order of publicationsOf(release, policies, interpretations)) {
    await publish({ ...order, locale: SAMPLE_LOCALE });
  }
};

/** Adds the situations that are missing, each whole or not at all. */
export const ensureSituations = async (
  strapi: Core.Strapi,
  departments: DepartmentIds,
  calendar: SampleCalendar,
  now: Date,
): Promise<void> => {
  for (const situation of situations) {
    const { policy, interpretation } = situation;
    if (policy && (await isKnown(strapi, POLICY, policy.title))) continue;
    if (interpretation && (await isKnown(strapi, INTERPRETATION, interpretation.title))) continue;
    const releases = releasesOf(situation, calendar, now);
    await strapi.db.transaction(() => createSituation(strapi, situation, releases, departments));
  }
};
