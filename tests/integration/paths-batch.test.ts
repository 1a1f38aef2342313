import type { Finding } from '../../plugins/interpretation-sync/shared/contracts';
import { answerOfCall } from '../support/answers';
import {
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  INTERPRETATION,
  minimalData,
  POLICY,
  publish,
  uidOf,
  writeLocale,
  type Data,
} from '../support/documents';
import { openOffice, type Office } from '../support/office';
import { adminCall, managed, restCall } from '../support/publication-paths';
import {
  deadlinesOf,
  eventsOf,
  linksBetween,
  refusalsOf,
  rowsWhere,
  statesOf,
  timelineOf,
} from '../support/records';

const asPublic = ['zh-Hans draft', 'zh-Hans public'];
const inTurn = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
) => {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
};
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

const findingsOf = (details: unknown): Finding[] =>
  typeof details === 'object' && details !== null && 'findings' in details
    ? [details.findings].flat().flatMap((finding: unknown) => (isFinding(finding) ? [finding] : []))
    : [];
const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' && value !== null && 'code' in value && 'document' in value;

describe('Batches, transactions of callers and locales', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    const locales = office.application.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'en', name: 'English' });
    await locales.create({ code: 'fr', name: 'French' });
  });
  afterAll(() => office.application.stop());

  describe('Bulk publication of fifty policies', () => {
    it.each([{ bad: 1 }, { bad: 20 }])(
      'is refused as a whole for $bad of them',
      async ({ bad }) => {
        const { application } = office;
        const interpretation = await createInterpretation(application);
        const policies = await inTurn(times(50), (index) =>
          createPolicy(
            application,
            index % 2 === 1 && index < 2 * bad ? {} : { interpretations: [interpretation] },
          ),
        );
        const unlinked = policies.filter((_, index) => index % 2 === 1 && index < 2 * bad);

        const answer = await adminCall(office, 'post', `${managed('policy')}/actions/bulkPublish`, {
          documentIds: policies,
        });

        expect(answer).toMatchObject({ status: 400, error: { name: 'PublicationBlockedError' } });
        const findings = findingsOf(answer.error?.details);
        expect(findings.map(({ document }) => document.documentId)).toEqual(unlinked);
        expect(new Set(findings.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
          new Set(['link.missing-interpretation block']),
        );
        expect(answer.error?.message.length).toBeLessThanOrEqual(300);
        const rows = await rowsWhere(application, 'policy', { documentId: { $in: policies } });
        expect(rows).toHaveLength(50);
        expect(rows.every(({ status }) => status === 'draft')).toBe(true);
        for (const documentId of policies) {
          const isBad = unlinked.includes(documentId);
          const entries = isBad
            ? await refusalsOf(application, { documentId })
            : await timelineOf(application, { documentId });
          expect(entries).toMatchObject(
            isBad ? [{ count: 1, findings: [{ document: { documentId } }] }] : [],
          );
          expect(await deadlinesOf(application, documentId)).toEqual([]);
        }
      },
    );

    it('publishes all of them where nothing is missing', async () => {
      const { application } = office;
      const interpretation = await createInterpretation(application);
      const policies = await inTurn(times(50), () =>
        createPolicy(application, { interpretations: [interpretation] }),
      );

      const answer = await adminCall(office, 'post', `${managed('policy')}/actions/bulkPublish`, {
        documentIds: policies,
      });

      expect(answer).toMatchObject({ status: 200, data: { count: 50 } });
      for (const documentId of policies) {
        expect(await statesOf(application, 'policy', documentId)).toEqual(asPublic);
        expect(await deadlinesOf(application, documentId)).toMatchObject([
          { state: 'open', cycle: 1 },
        ]);
        expect(await eventsOf(application, documentId)).toEqual([
          'deadline.started',
          'alert.raised',
        ]);
      }
    });
  });

  it('reopens each deadline once when all interpretations of a policy are taken down at once', async () => {
    const { application } = office;
    const interpretations = await inTurn(times(3), () => createInterpretation(application));
    const policies = await inTurn(times(2), () => createPolicy(application, { interpretations }));
    for (const documentId of policies) await publish(application, 'policy', documentId);
    for (const documentId of interpretations)
      await publish(application, 'interpretation', documentId);

    const answer = await adminCall(
      office,
      'post',
      `${managed('interpretation')}/actions/bulkUnpublish`,
      {
        documentIds: interpretations,
      },
    );

    expect(answer).toMatchObject({ status: 200, data: { count: 3 } });
    for (const documentId of policies) {
      expect(await deadlinesOf(application, documentId)).toMatchObject([
        { state: 'open', cycle: 2 },
      ]);
      const events = await eventsOf(application, documentId);
      expect(events.filter((event) => event === 'deadline.reopened')).toHaveLength(1);
    }
  });

  it('closes every deadline when policies are deleted in bulk', async () => {
    const { application } = office;
    const pairs = await inTurn(times(3), () =>
      createPair(application, ['policy', 'interpretation']),
    );

    const answer = await adminCall(office, 'post', `${managed('policy')}/actions/bulkDelete`, {
      documentIds: pairs.map(({ policy }) => policy),
    });

    expect(answer).toMatchObject({ status: 200, data: { count: 3 } });
    for (const { policy, interpretation } of pairs) {
      expect(await statesOf(application, 'policy', policy)).toEqual([]);
      expect(await statesOf(application, 'interpretation', interpretation)).toEqual(asPublic);
      expect(await deadlinesOf(application, policy)).toMatchObject([{ state: 'closed' }]);
    }
  });

  describe('A transaction of the caller that swallows the refusal', () => {
    const documents = () => office.application.strapi.documents(POLICY);
    const calls: { name: string; call(documentId: string, data: Data): Promise<unknown> }[] = [
      { name: 'publish', call: (documentId) => documents().publish({ documentId }) },
      {
        name: 'update as published',
        call: (documentId, data) => documents().update({ documentId, data, status: 'published' }),
      },
      {
        name: 'create as published',
        call: (_documentId, data) => documents().create({ data, status: 'published' }),
      },
      {
        name: 'publishMany of the content manager',
        call: (documentId) =>
          office.application.strapi
            .plugin('content-manager')
            .service('document-manager')
            .publishMany(POLICY, [documentId], 'zh-Hans'),
      },
    ];

    it.each(calls)('commits what is its own, and no publication: $name', async ({ name, call }) => {
      const { application } = office;
      const own = await createPolicy(application);
      const data = minimalData('policy');
      const title = String(data.title);
      const documentId = await createPolicy(
        application,
        name.startsWith('create') ? {} : { title },
      );
      const errors: unknown[] = [];

      await application.strapi.db.transaction(async () => {
        await editDraft(application, 'policy', own, { title: `${title}之外` });
        const { error } = await answerOfCall(() => call(documentId, data));
        errors.push(error);
      });

      expect(errors).toMatchObject([{ name: 'PublicationBlockedError' }]);
      expect(await rowsWhere(application, 'policy', { documentId: own })).toMatchObject([
        { status: 'draft', title: `${title}之外` },
      ]);
      // The draft of the swallowed call may stay; it is not public.
      const rows = await rowsWhere(application, 'policy', { title });
      expect(rows.map(({ status }) => status)).toEqual(['draft']);
      expect(await refusalsOf(application, { title })).toMatchObject([{ count: 1 }]);
    });

    it('keeps the refusal on the timeline once when everything is rolled back', async () => {
      const { application } = office;
      const documentId = await createPolicy(application);

      const answer = await answerOfCall(() =>
        application.strapi.db.transaction(async () => {
          await documents().publish({ documentId });
        }),
      );

      expect(answer.error?.name).toBe('PublicationBlockedError');
      expect(await refusalsOf(application, { documentId })).toMatchObject([{ count: 1 }]);
    });

    it('lets the caller publish in the same transaction what it has mended', async () => {
      const { application } = office;
      const documentId = await createPolicy(application);
      const interpretation = await createInterpretation(application);

      await application.strapi.db.transaction(async () => {
        await answerOfCall(() => documents().publish({ documentId }));
        await editDraft(application, 'policy', documentId, { interpretations: [interpretation] });
        await documents().publish({ documentId });
      });

      expect(await statesOf(application, 'policy', documentId)).toEqual(asPublic);
      expect(await deadlinesOf(application, documentId)).toMatchObject([{ state: 'open' }]);
      expect(await refusalsOf(application, { documentId })).toHaveLength(1);
    });
  });

  describe('Three locales', () => {
    const locales = ['zh-Hans', 'en', 'fr'];

    /** A policy and a draft interpretation in three locales, linked in those given. */
    const createTranslated = async (linkedIn: readonly string[]) => {
      const { application } = office;
      const interpretation = await createInterpretation(application);
      const policy = await createPolicy(application);
      for (const locale of locales) {
        await writeLocale(application, 'interpretation', interpretation, locale);
        const interpretations = linkedIn.includes(locale) ? [interpretation] : [];
        await writeLocale(application, 'policy', policy, locale, { interpretations });
      }
      return { policy, interpretation };
    };
    const publicLocales = async (documentId: string) =>
      (await rowsWhere(office.application, 'policy', { documentId }))
        .filter(({ status }) => status === 'public')
        .map(({ locale }) => locale);

    it.each([
      { locale: '*', linkedIn: [], missing: ['en', 'fr', 'zh-Hans'], published: [] },
      { locale: '*', linkedIn: ['fr'], missing: ['en', 'zh-Hans'], published: [] },
      { locale: ['zh-Hans', 'en'], linkedIn: ['fr'], missing: ['en', 'zh-Hans'], published: [] },
      { locale: 'en', linkedIn: ['fr'], missing: ['en'], published: [] },
      { locale: 'fr', linkedIn: ['fr'], missing: [], published: ['fr'] },
      // A translation stands on the links of its original.
      { locale: 'en', linkedIn: ['zh-Hans'], missing: [], published: ['en'] },
      { locale: '*', linkedIn: ['zh-Hans'], missing: [], published: ['en', 'fr', 'zh-Hans'] },
      { locale: undefined, linkedIn: ['zh-Hans'], missing: [], published: ['zh-Hans'] },
      { locale: '*', linkedIn: locales, missing: [], published: ['en', 'fr', 'zh-Hans'] },
    ])('publishes $locale of a policy linked in $linkedIn', async (row) => {
      const { application } = office;
      const { policy, interpretation } = await createTranslated(row.linkedIn);

      const answer = await answerOfCall(() =>
        application.strapi.documents(POLICY).publish({ documentId: policy, locale: row.locale }),
      );

      const findings = findingsOf(answer.error?.details);
      expect(findings.map(({ document }) => document.locale).sort()).toEqual(row.missing);
      expect(await publicLocales(policy)).toEqual(row.published);
      const links = await linksBetween(application, policy, interpretation);
      expect(links).toEqual(
        [...row.linkedIn].sort().map((locale) => `${locale} draft → ${locale} draft`),
      );
      // A translation owes nothing by itself.
      const owed = row.published.filter((locale) => locale === 'zh-Hans');
      expect(await deadlinesOf(application, policy)).toMatchObject(
        owed.map((locale) => ({ locale })),
      );
      const refusals =
        row.missing.length === 0 ? [] : await refusalsOf(application, { documentId: policy });
      expect(refusals.map(({ locale }) => locale).sort()).toEqual(row.missing);
    });

    it('decides on a translation published through REST', async () => {
      const { policy } = await createTranslated([]);

      const refused = await restCall(office, 'put', `policies/${policy}?locale=fr`, {
        title: '译文',
      });

      expect(refused).toMatchObject({
        status: 400,
        error: { name: 'PublicationBlockedError', details: { locale: 'fr' } },
      });
      expect(await publicLocales(policy)).toEqual([]);
    });

    it('decides on all locales of a bulk publication in the content manager', async () => {
      const { policy } = await createTranslated(['en', 'fr']);
      const bulk = (locale: string[]) =>
        adminCall(
          office,
          'post',
          `${managed('policy')}/actions/bulkPublish?${locale.map((code) => `locale=${code}`).join('&')}`,
          { documentIds: [policy], locale },
        );

      expect(await bulk(['zh-Hans', 'en', 'fr'])).toMatchObject({ status: 400 });
      expect(await publicLocales(policy)).toEqual([]);
      expect(await bulk(['en', 'fr'])).toMatchObject({ status: 200 });
      expect(await publicLocales(policy)).toEqual(['en', 'fr']);
    });

    it('keeps public links within each locale, and takes down one locale at a time', async () => {
      const { application } = office;
      const { policy, interpretation } = await createTranslated(locales);
      for (const [uid, documentId] of [
        [POLICY, policy],
        [INTERPRETATION, interpretation],
      ] as const) {
        await application.strapi.documents(uid).publish({ documentId, locale: '*' });
      }
      const drafts = ['en', 'fr', 'zh-Hans'].map((locale) => `${locale} draft → ${locale} draft`);
      const published = ['en', 'fr', 'zh-Hans'].map(
        (locale) => `${locale} public → ${locale} public`,
      );
      expect(await linksBetween(application, policy, interpretation)).toEqual(
        [...drafts, ...published].sort(),
      );
      expect(await deadlinesOf(application, policy)).toMatchObject([{ state: 'met' }]);

      await application.strapi
        .documents(INTERPRETATION)
        .unpublish({ documentId: interpretation, locale: 'en' });
      expect(await deadlinesOf(application, policy)).toMatchObject([{ state: 'met', cycle: 1 }]);
      for (const locale of ['zh-Hans', 'fr']) {
        await application.strapi
          .documents(INTERPRETATION)
          .unpublish({ documentId: interpretation, locale });
      }

      expect(await linksBetween(application, policy, interpretation)).toEqual(drafts);
      expect(await deadlinesOf(application, policy)).toMatchObject([{ state: 'open', cycle: 2 }]);
      await application.strapi.documents(POLICY).delete({ documentId: policy, locale: '*' });
      expect(await deadlinesOf(application, policy)).toMatchObject([{ state: 'closed' }]);
    });

    it('refuses an interpretation in a locale in which its policy is not public', async () => {
      const { application } = office;
      const { policy, interpretation } = await createTranslated(locales);
      await publish(application, 'policy', policy);

      const answer = await answerOfCall(() =>
        application.strapi
          .documents(uidOf('interpretation'))
          .publish({ documentId: interpretation, locale: '*' }),
      );

      expect(findingsOf(answer.error?.details)).toMatchObject(
        ['en', 'fr'].map((locale) => ({
          code: 'policy-first.policy-not-public',
          document: { locale },
        })),
      );
      expect(await statesOf(application, 'interpretation', interpretation)).toEqual(
        ['en', 'fr', 'zh-Hans'].map((locale) => `${locale} draft`),
      );
    });
  });
});
