import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import {
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  POLICY,
  publish,
  unpublish,
  writeLocale,
} from '../support/documents';
import { readOffice } from '../support/office-state';
import { rowsWhere } from '../support/records';

/** What walks at random through a small office have found, once each. */
describe('Found by walking at random', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication({
      env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' },
    });
    await application.strapi
      .plugin('i18n')
      .service('locales')
      .create({ code: 'en', name: 'English' });
  });
  afterEach(realTime);
  afterAll(() => application.stop());

  it('an interpretation whose policy was taken down can still be corrected', async () => {
    const { policy, interpretation } = await createPair(application, ['policy', 'interpretation']);
    await unpublish(application, 'policy', policy);
    await editDraft(application, 'interpretation', interpretation, { title: '图解(更正)' });
    await publish(application, 'interpretation', interpretation);
    const [, published] = await rowsWhere(application, 'interpretation', {
      documentId: interpretation,
    });
    expect(published).toMatchObject({ status: 'public', title: '图解(更正)' });
  });

  it('a locale written for the first time takes over what the drafts share, not what is public', async () => {
    const policy = await createPolicy(application, { interpretationDuty: 'recommended' });
    await publish(application, 'policy', policy);
    await editDraft(application, 'policy', policy, {
      interpretationDuty: 'required',
      validity: 'pending',
      issuer: '示例厅',
    });
    await writeLocale(application, 'policy', policy, 'en', { validity: 'effective' });
    const rows = await rowsWhere(application, 'policy', { documentId: policy });
    const drafts = rows.filter(({ status }) => status === 'draft');
    expect(
      drafts.map(({ locale, data }) => [locale, data.interpretationDuty, data.validity]),
    ).toEqual([
      ['en', 'required', 'effective'],
      ['zh-Hans', 'required', 'effective'],
    ]);
  });

  it('an alert that is due is raised by the next sweep, whatever is published before it', async () => {
    setTime('2026-03-02T01:00:00Z');
    const [first, second] = [
      await createInterpretation(application),
      await createInterpretation(application),
    ];
    const policy = await createPolicy(application, { interpretations: [first] });
    await publish(application, 'policy', policy);
    setTime('2026-03-09T01:00:00Z');
    await editDraft(application, 'policy', policy, { interpretations: [second] });
    await publish(application, 'policy', policy);
    await application.strapi.plugin('interpretation-sync').service('sweep').run();
    const { alerts, deadlines } = await readOffice(application);
    const clock = deadlines.find((deadline) => deadline.policy === policy);
    const levels = alerts.flatMap(({ deadlineId, level }) =>
      deadlineId === clock?.id ? level : [],
    );
    expect(levels.sort()).toEqual(['overdue', 'reminder', 'reminder', 'started']);
  });

  it.each([
    ['as it was', []],
    ['after it was taken off the policy', ['']],
    ['after the policy got another, and yet another', ['赣司发〔2026〕8号', '赣司发〔2026〕9号']],
  ])(
    'a policy created again under a number that was public inherits its clock, %s',
    async (_, numbers) => {
      setTime('2026-03-02T01:00:00Z');
      const documentNumber = `赣司发〔2026〕10${numbers.length}号`;
      const interpretation = await createInterpretation(application);
      const data = { documentNumber, interpretations: [interpretation] };
      const first = await createPolicy(application, data);
      await publish(application, 'policy', first);
      for (const number of numbers) {
        await editDraft(application, 'policy', first, { documentNumber: number });
        await publish(application, 'policy', first);
      }
      setTime('2026-03-04T01:00:00Z');
      await application.strapi.documents(POLICY).delete({ documentId: first });
      const second = await createPolicy(application, data);
      await publish(application, 'policy', second);
      const { deadlines } = await readOffice(application);
      const [clock] = deadlines.filter(({ policy }) => policy === second);
      expect(clock).toMatchObject({ startedAt: Date.parse('2026-03-02T01:00:00Z'), cycle: 2 });
    },
  );
});
