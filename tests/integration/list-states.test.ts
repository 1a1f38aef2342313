import {
  createEditor,
  createSuperAdmin,
  setPublicPermissions,
  type AdminPermission,
} from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import {
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  importPublicPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  unpublish,
  writeLocale,
} from '../support/documents';
import { insertPublicPolicies } from '../support/public-policies';

/** A Monday, 10:00 in Beijing; the week has no holiday. */
const START = new Date('2026-03-02T02:00:00Z');
const NEXT_MONDAY = new Date('2026-03-09T02:00:00Z');
const NEXT_TUESDAY = new Date('2026-03-10T02:00:00Z');
const GATE = { action: 'plugin::interpretation-sync.gate.read' };
const reading = (subject: string, conditions: string[] = []): AdminPermission => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['title'], locales: ['zh-Hans', 'en'] },
  conditions,
});

describe('States in the lists of the content manager', () => {
  let application: Application;
  let token: string;
  const ids: Record<string, string> = {};

  const get = async (path: string, by = token) => {
    const { status, body } = await application.request
      .get(path)
      .set('Authorization', `Bearer ${by}`);
    return { status, body };
  };
  const statesOf = async (query: string, by = token) =>
    get(`/interpretation-sync/states?${query}`, by);
  const titlesIn = async (uid: string, query: string) => {
    const { status, body } = await get(`/content-manager/collection-types/${uid}?${query}`);
    expect(status).toBe(200);
    const titles = body.results.map(({ title }: { title: string }) => title);
    expect(body.pagination.total).toBe(titles.length);
    return titles.sort();
  };
  const bracketed = (name: string, value: string) =>
    `plugins[interpretation-sync][${name}]=${value}`;

  beforeAll(async () => {
    setTime(START);
    application = await startApplication({
      env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' },
    });
    const pair = async (title: string) => {
      const { policy, interpretation } = await createPair(application);
      await editDraft(application, 'policy', policy, { title });
      await editDraft(application, 'interpretation', interpretation, { title: `on ${title}` });
      await publish(application, 'policy', policy);
      ids[title] = policy;
      ids[`on ${title}`] = interpretation;
      return { policy, interpretation };
    };
    const { interpretation: met } = await pair('met');
    await publish(application, 'interpretation', met);
    const { interpretation: overdue } = await pair('overdue');
    ids['cancelled'] = (await pair('cancelled')).policy;
    await unpublish(application, 'policy', ids['cancelled']);
    ids['draft'] = await createPolicy(application, { title: 'draft' });
    ids['historical'] = await importPublicPolicy(application, { title: 'historical' });
    setTime(NEXT_MONDAY);
    await pair('open');
    ids['on nothing'] = await createInterpretation(application, { title: 'on nothing' });
    ids['on both'] = await createInterpretation(application, {
      title: 'on both',
      policies: [ids['met'], ids['overdue']],
    });
    await writeLocale(application, 'policy', ids['draft'], 'en', { title: 'English draft' });
    setTime(NEXT_TUESDAY);
    token = (await createSuperAdmin(application)).token;
    await application.request
      .post('/interpretation-sync/sweep')
      .set('Authorization', `Bearer ${token}`);
    expect(overdue).toBeDefined();
  });
  afterAll(async () => {
    realTime();
    await application.stop();
  });

  describe('for the columns', () => {
    it('are told of policies, in the order asked for, but not of drafts', async () => {
      const asked = ['overdue', 'draft', 'met', 'historical', 'cancelled', 'open'];
      const { status, body } = await statesOf(`policies=${asked.map((name) => ids[name])}`);
      expect(status).toBe(200);
      expect(body.data).toMatchObject([
        { documentId: ids['overdue'], state: 'overdue', dueOn: '2026-03-05', provisional: false },
        { documentId: ids['met'], state: 'met-same-day', dueOn: '2026-03-05' },
        { documentId: ids['historical'], state: 'historical' },
        { documentId: ids['cancelled'], state: 'cancelled' },
        { documentId: ids['open'], state: 'open', dueOn: '2026-03-12' },
      ]);
    });

    it('are told of interpretations by the policy that presses most', async () => {
      const asked = ['on met', 'on both', 'on nothing', 'on cancelled'];
      const { body } = await statesOf(`interpretations=${asked.map((name) => ids[name])}`);
      expect(body.data).toMatchObject([
        { documentId: ids['on met'], state: 'met-same-day' },
        { documentId: ids['on both'], state: 'overdue', dueOn: '2026-03-05' },
        { documentId: ids['on cancelled'], state: 'cancelled' },
      ]);
    });

    it('are told in one locale', async () => {
      const { body } = await statesOf(`policies=${ids['overdue']}&locale=en`);
      expect(body.data).toEqual([]);
    });

    it('are told only of what the person may read', async () => {
      const asked = `policies=${ids['overdue']}`;
      const own = await createEditor(application, [GATE, reading(POLICY, ['admin::is-creator'])]);
      expect((await statesOf(asked, own.token)).body.data).toEqual([]);
      const nothing = await createEditor(application, [GATE]);
      expect((await statesOf(asked, nothing.token)).body.data).toEqual([]);
      const all = await createEditor(application, [GATE, reading(POLICY)]);
      expect((await statesOf(asked, all.token)).body.data).toHaveLength(1);
      const outsider = await createEditor(application, [reading(POLICY)]);
      expect((await statesOf(asked, outsider.token)).status).toBe(403);
    });

    it('keep from a reader of interpretations the policies that he may not read', async () => {
      const asked = `interpretations=${ids['on both']}`;
      const blind = await createEditor(application, [GATE, reading(INTERPRETATION)]);
      expect((await statesOf(asked, blind.token)).body.data).toEqual([]);
      const reader = await createEditor(application, [
        GATE,
        reading(INTERPRETATION),
        reading(POLICY),
      ]);
      expect((await statesOf(asked, reader.token)).body.data).toHaveLength(1);
    });

    it.each([
      ['', 'policies'],
      ['policies=a&interpretations=b', 'policies'],
      ['policies=', 'policies'],
      ['policies=a,,b', 'policies'],
      ['policies=a&policies=b', 'policies'],
      ['interpretations=%00', 'interpretations'],
      [`policies=${Array.from({ length: 101 }, (_, index) => index)}`, 'policies'],
      ['policies=a&locale=', 'locale'],
      ['policies=a&page=2', 'page'],
    ])('are refused to %s, naming the parameter', async (query, field) => {
      const { status, body } = await statesOf(query);
      expect(status).toBe(400);
      expect(body.error.details.errors[0].path.join('.')).toBe(field);
    });
  });

  describe('as filters', () => {
    it.each([
      ['overdue', ['overdue']],
      ['met-same-day', ['met']],
      ['cancelled', ['cancelled']],
      ['historical', ['historical']],
      ['open,overdue', ['open', 'overdue']],
      ['not-required', []],
      ['waived', []],
    ])('narrow the list of policies to %s', async (state, titles) => {
      expect(await titlesIn(POLICY, bracketed('state', state))).toEqual(titles);
    });

    it('narrow it the same as the admin sends them on', async () => {
      expect(await titlesIn(POLICY, 'state=overdue')).toEqual(['overdue']);
      expect(await titlesIn(POLICY, 'state=overdue&dueFrom=2026-03-06')).toEqual([]);
    });

    it('narrow it to due dates, both included', async () => {
      const between = (from: string, to: string) =>
        titlesIn(POLICY, `${bracketed('dueFrom', from)}&${bracketed('dueTo', to)}`);
      expect(await between('2026-03-05', '2026-03-05')).toEqual(['cancelled', 'met', 'overdue']);
      expect(await between('2026-03-06', '2026-03-12')).toEqual(['open']);
      expect(await titlesIn(POLICY, bracketed('dueFrom', '2026-03-13'))).toEqual([]);
    });

    it('narrow the list of interpretations to those on policies that fit', async () => {
      expect(await titlesIn(INTERPRETATION, bracketed('state', 'overdue'))).toEqual([
        'on both',
        'on overdue',
      ]);
      expect(await titlesIn(INTERPRETATION, bracketed('dueFrom', '2026-03-06'))).toEqual([
        'on open',
      ]);
    });

    it('go together with filters, search, order and pages of Strapi', async () => {
      const due = bracketed('dueTo', '2026-03-05');
      expect(await titlesIn(POLICY, `${due}&filters[$and][0][title][$contains]=e`)).toEqual([
        'cancelled',
        'met',
        'overdue',
      ]);
      expect(await titlesIn(POLICY, `${due}&_q=overdue`)).toEqual(['overdue']);
      const path = `/content-manager/collection-types/${POLICY}`;
      const { body } = await get(`${path}?${due}&page=2&pageSize=2&sort=title:ASC`);
      expect(body.results.map(({ title }: { title: string }) => title)).toEqual(['met', 'overdue']);
      expect(body.pagination).toMatchObject({ page: 2, pageCount: 2, total: 4 });
      expect(body.results[0].status).toBe('published');
    });

    it('look at the locale of the list and at its public rows', async () => {
      expect(await titlesIn(POLICY, `${bracketed('state', 'overdue')}&locale=en`)).toEqual([]);
      const published = `${bracketed('state', 'overdue,cancelled')}&status=published`;
      expect(await titlesIn(POLICY, published)).toEqual(['overdue']);
    });

    it('leave other lists and questions alone', async () => {
      const { status, body } = await get(
        '/content-manager/collection-types/api::department.department?state=nonsense',
      );
      expect(status).toBe(200);
      expect(body.results).toEqual([]);
      expect(await titlesIn(POLICY, 'sort=title:ASC')).toHaveLength(6);
    });

    it('are for people who may see states', async () => {
      const { token: outsider } = await createEditor(application, [reading(POLICY)]);
      const path = `/content-manager/collection-types/${POLICY}`;
      const { status, body } = await get(`${path}?state=overdue`, outsider);
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/filter|筛选/);
      expect((await get(path, outsider)).status).toBe(200);
    });

    it('are no way for readers of the content API to learn who is late', async () => {
      await setPublicPermissions(application.strapi, [`${POLICY}.find`]);
      for (const query of ['state=overdue', bracketed('state', 'overdue')]) {
        const { status } = await application.request.get(`/api/policies?${query}`);
        expect(status).toBe(400);
      }
    });

    it('leave questions of code alone', async () => {
      const asked: object = {
        state: 'overdue',
        plugins: { 'interpretation-sync': { state: 'overdue' } },
      };
      expect(await application.strapi.documents(POLICY).count(asked)).toBe(6);
    });

    it.each([
      ['state', 'late', 'state'],
      ['state', 'open,', 'state'],
      ['dueFrom', '2026-02-30', 'dueFrom'],
      ['dueTo', 'tomorrow', 'dueTo'],
      ['colour', 'red', 'colour'],
    ])('are refused as %s=%s, naming the parameter', async (name, value, field) => {
      for (const uid of [POLICY, INTERPRETATION]) {
        const { status, body } = await get(
          `/content-manager/collection-types/${uid}?${bracketed(name, value)}`,
        );
        expect(status).toBe(400);
        expect(body.error.details.errors[0].path.join('.')).toBe(field);
      }
    });

    it('narrow a list of more rows than a statement may bind', async () => {
      await insertPublicPolicies(application, 35_000, new Date('2016-03-02T02:00:00Z'));
      const path = `/content-manager/collection-types/${POLICY}`;
      const { status, body } = await get(`${path}?${bracketed('state', 'not-required')}`);
      expect(status).toBe(200);
      expect(body.results).toHaveLength(10);
      expect(body.pagination.total).toBe(35_000);
    });
  });
});
