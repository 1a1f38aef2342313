import type { DutyRule } from '../../plugins/interpretation-sync/shared/contracts';
import { createApiToken } from '../support/accounts';
import type { Application } from '../support/application';
import {
  createInterpretation,
  createPolicy,
  editDraft,
  importPublicPolicy,
  POLICY,
  publish,
  uniqueTitle,
  writeLocale,
  type Data,
} from '../support/documents';
import { rowCounts } from '../support/row-counts';
import { rowsWhere } from '../support/records';
import { openSettingsOffice, PLUGIN, type SettingsOffice } from '../support/settings';

const CONTENT_MANAGER = `/content-manager/collection-types/${POLICY}`;
const REASON = '仅作事务性批复，不设定新的政策措施。';

let office: SettingsOffice;
let application: Application;
let apiToken: string;

beforeAll(async () => {
  office = await openSettingsOffice(null);
  ({ application } = office);
  apiToken = await createApiToken(application.strapi);
  const locales = application.strapi.plugin('i18n').service('locales');
  await locales.create({ code: 'en', name: 'English' });
});
afterAll(() => application.stop());

const dutyOf = async (documentId: string): Promise<unknown> => {
  const [draft] = await rowsWhere(application, 'policy', { documentId });
  return draft?.data.interpretationDuty;
};
const refusalOf = (error: unknown): unknown => {
  const details =
    typeof error === 'object' && error !== null && 'details' in error && error.details;
  return details;
};
const REFUSED = { errors: [expect.objectContaining({ path: ['dutyReason'] })] };

describe('A new policy of which its author names no duty', () => {
  it.each<[string, Data, string]>([
    ['a government regulation', { nature: 'regulation' }, 'required'],
    ['a normative document', { nature: 'normative', category: 'reply' }, 'required'],
    ['an important reply', { importance: 'important', category: 'reply' }, 'required'],
    ['a report', { category: 'report' }, 'not-required'],
    ['a reply', { category: 'reply' }, 'not-required'],
    ['a letter', { category: 'letter', nature: 'other' }, 'not-required'],
    ['a bulletin', { category: 'bulletin' }, 'not-required'],
    ['a plan, of which no row speaks', { category: 'plan' }, 'required'],
    ['one of which nothing is known', {}, 'required'],
  ])('gets what the table proposes: %s', async (_title, data, duty) => {
    expect(await dutyOf(await createPolicy(application, data))).toBe(duty);
  });

  it('gets it over HTTP too, and is published by it', async () => {
    const { status, body } = await application.request
      .post('/api/policies')
      .set('Authorization', `Bearer ${apiToken}`)
      .send({ data: { title: uniqueTitle('关于示例的批复'), category: 'reply' } });
    expect([status, body.data.interpretationDuty]).toEqual([201, 'not-required']);
  });
});

describe('A policy with less than the table proposes', () => {
  it.each<[title: string, data: Data, isRefused: boolean]>([
    ['not required where it is', { nature: 'normative', interpretationDuty: 'not-required' }, true],
    [
      'recommended where required',
      { nature: 'normative', interpretationDuty: 'recommended' },
      true,
    ],
    [
      'a reason of blanks',
      { nature: 'normative', interpretationDuty: 'not-required', dutyReason: '  ' },
      true,
    ],
    [
      'an empty reason',
      { nature: 'normative', interpretationDuty: 'not-required', dutyReason: null },
      true,
    ],
    [
      'a reason',
      { nature: 'normative', interpretationDuty: 'not-required', dutyReason: REASON },
      false,
    ],
    ['what the table proposes', { category: 'reply', interpretationDuty: 'not-required' }, false],
    ['more than the table proposes', { category: 'reply', interpretationDuty: 'required' }, false],
    [
      'a duty of which no row speaks',
      { nature: 'other', interpretationDuty: 'not-required' },
      false,
    ],
    ['no nature at all', { interpretationDuty: 'not-required' }, false],
    ['no duty at all', { nature: 'normative', interpretationDuty: null }, false],
  ])('is judged when it is created with %s', async (_title, data, isRefused) => {
    const before = await rowCounts(application);
    const creation = createPolicy(application, data);
    if (!isRefused) {
      await creation;
      return;
    }
    expect(refusalOf(await creation.catch((error: unknown) => error))).toEqual(REFUSED);
    expect(await rowCounts(application)).toEqual(before);
  });

  it.each<[title: string, stored: Data, change: Data, isRefused: boolean]>([
    ['lowers it', { nature: 'normative' }, { interpretationDuty: 'not-required' }, true],
    ['lowers it by one step', { nature: 'normative' }, { interpretationDuty: 'recommended' }, true],
    [
      'lowers it further',
      { nature: 'normative', interpretationDuty: 'recommended', dutyReason: REASON },
      { interpretationDuty: 'not-required', dutyReason: '' },
      true,
    ],
    [
      'lowers it with the reason that is stored',
      { nature: 'normative', dutyReason: REASON },
      { interpretationDuty: 'not-required' },
      false,
    ],
    [
      'lowers it with a reason',
      { nature: 'normative' },
      { interpretationDuty: 'not-required', dutyReason: REASON },
      false,
    ],
    [
      'lowers it, and makes of it what need not be interpreted',
      { nature: 'normative' },
      { interpretationDuty: 'not-required', nature: 'other', category: 'reply' },
      false,
    ],
    [
      'lowers it, and makes of it what has to be interpreted',
      { nature: 'other' },
      { interpretationDuty: 'not-required', nature: 'regulation' },
      true,
    ],
    [
      'leaves it, and makes of it what has to be interpreted',
      { category: 'reply' },
      { importance: 'important' },
      false,
    ],
    [
      'names it again as it is',
      { category: 'reply' },
      { interpretationDuty: 'not-required', importance: 'important' },
      false,
    ],
    [
      'raises it',
      { nature: 'normative', interpretationDuty: 'not-required', dutyReason: REASON },
      { interpretationDuty: 'recommended', dutyReason: '' },
      false,
    ],
  ])('is judged when somebody %s', async (_title, stored, change, isRefused) => {
    const documentId = await createPolicy(application, stored);
    const before = await dutyOf(documentId);
    const outcome = await editDraft(application, 'policy', documentId, change).catch(
      (error: unknown) => error,
    );
    if (isRefused) {
      expect(refusalOf(outcome)).toEqual(REFUSED);
      expect(await dutyOf(documentId)).toBe(before);
    } else {
      expect(outcome).toBeUndefined();
      expect(await dutyOf(documentId)).toBe(change.interpretationDuty ?? before);
    }
  });

  it.each([
    ['zh-Hans', /《关于示例的办法》应当解读.*请写明理由/],
    ['en', /“关于示例的办法” owes an interpretation.*Please state the reason/],
  ])(
    'is refused in the language of the reader, naming what is missing: %s',
    async (language, sentence) => {
      const data = {
        title: '关于示例的办法',
        nature: 'normative',
        interpretationDuty: 'not-required',
      };
      const documentId = await createPolicy(application, {
        title: data.title,
        nature: 'normative',
      });
      const answers = [
        await application.request
          .post('/api/policies?status=draft')
          .set('Authorization', `Bearer ${apiToken}`)
          .set('Accept-Language', language)
          .send({ data }),
        await application.request
          .put(`/api/policies/${documentId}`)
          .set('Authorization', `Bearer ${apiToken}`)
          .set('Accept-Language', language)
          .send({ data: { interpretationDuty: 'not-required' } }),
      ];
      for (const { status, body } of answers) {
        expect([status, body.error.name]).toEqual([400, 'ValidationError']);
        expect(body.error.message).toMatch(sentence);
        expect(body.error.details).toEqual(REFUSED);
      }
    },
  );

  it('is refused in the content manager too', async () => {
    const { status, body } = await office.send('post', CONTENT_MANAGER, {
      title: uniqueTitle('关于示例的办法'),
      nature: 'regulation',
      interpretationDuty: 'recommended',
    });
    expect([status, body.error.details]).toEqual([400, REFUSED]);
  });

  it('may have its reason in another language', async () => {
    const documentId = await createPolicy(application, {
      nature: 'normative',
      dutyReason: REASON,
    });
    await writeLocale(application, 'policy', documentId, 'en', { title: 'Measures' });
    await writeLocale(application, 'policy', documentId, 'en', {
      interpretationDuty: 'not-required',
    });
    expect(await dutyOf(documentId)).toBe('not-required');
  });
});

describe('What is public already', () => {
  it('is published again as it is', async () => {
    const documentId = await importPublicPolicy(application, {
      nature: 'normative',
      interpretationDuty: 'not-required',
    });
    await office.sweep();
    await publish(application, 'policy', documentId);
    await editDraft(application, 'policy', documentId, { title: uniqueTitle('关于更正的办法') });
    expect(await dutyOf(documentId)).toBe('not-required');
  });
});

describe('The table that the office has set', () => {
  const setRules = (...rules: Partial<DutyRule>[]) =>
    office.settings.change(() => ({
      duty: {
        rules: rules.map((rule) => ({
          nature: null,
          category: null,
          importance: null,
          duty: 'required',
          ...rule,
        })),
      },
    }));
  const proposed = async (side: 'policy' | 'interpretation', documentId: string) => {
    const { body } = await office.get(`${PLUGIN}/gate/api::${side}.${side}/${documentId}`);
    return body.data.proposedDuty;
  };

  it('proposes from then on; the first row that matches decides', async () => {
    const plan = await createPolicy(application, { category: 'plan', nature: 'normative' });
    expect(await proposed('policy', plan)).toBe('required');
    await setRules(
      { category: 'plan', duty: 'recommended' },
      { nature: 'normative', duty: 'required' },
    );
    expect(await proposed('policy', plan)).toBe('recommended');
    expect(await dutyOf(plan)).toBe('required');
    expect(await dutyOf(await createPolicy(application, { category: 'plan' }))).toBe('recommended');
    const lowered = editDraft(application, 'policy', plan, { interpretationDuty: 'not-required' });
    await expect(lowered).rejects.toThrow('鼓励解读');
    await editDraft(application, 'policy', plan, { interpretationDuty: 'recommended' });
  });

  it('proposes nothing where no row matches, or where nothing is to be interpreted', async () => {
    const other = await createPolicy(application, { nature: 'other' });
    expect(await proposed('policy', other)).toBeNull();
    expect(await proposed('interpretation', await createInterpretation(application))).toBeNull();
  });

  it('asks for no reason once it is empty', async () => {
    await setRules();
    const documentId = await createPolicy(application, { nature: 'regulation' });
    await editDraft(application, 'policy', documentId, { interpretationDuty: 'not-required' });
    expect(await dutyOf(documentId)).toBe('not-required');
  });
});
