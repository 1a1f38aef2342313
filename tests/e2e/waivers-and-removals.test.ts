import type { Browser } from 'playwright-core';
import type { AdminLanguage } from '../support/admin-pages';
import { startBrowser } from '../support/browser';
import type { Desk } from '../support/desk';
import { createInterpretation, createPolicy, publish } from '../support/documents';
import { openSampleDesks, type SampleDesks } from '../support/sample-desks';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

const REASON = '转发上级文件，上级机关已作详细解读。';
const REVOCATION = '情况有变，仍需由本机关作出解读。';
const SHORT = '情况特殊';

describe.each<AdminLanguage>(['zh-Hans', 'en'])('In %s', (language) => {
  let desks: SampleDesks;
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
    desks = await openSampleDesks(browser, language);
  }, PATIENCE_MS);
  afterAll(async () => {
    await desks.close();
    await browser.close();
  });

  /** Fills in and confirms the dialog that grants a waiver. */
  const grant = async (
    { page, say, press, isTold }: Desk,
    kind: 'exempt' | 'publish-first',
    reason: string,
  ): Promise<void> => {
    await press(say('waiver.grant'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: say(`waiver.kind.${kind}`), exact: true }).click();
    const ground = kind === 'exempt' ? 'waiver.ground.explained-above' : 'waiver.ground.in-work';
    await press(say(ground), dialog);
    await dialog.getByRole('textbox', { name: say('waiver.reason') }).fill(reason);
    await press(say('waiver.confirm'), dialog);
    await isTold(say('waiver.done', { kind: say(`waiver.kind.${kind}`) }));
    await dialog.waitFor({ state: 'detached' });
  };

  const publishAs = async (desk: Desk, policy: string): Promise<void> => {
    await desk.openForm('policy', policy);
    await desk.sees(desk.say('decision.allowed'));
    await desk.press(desk.strapi.publish);
    await desk.isTold(desk.strapi.published);
  };

  it(
    'a leader exempts a policy, which is published without an interpretation, and thinks better of it',
    async () => {
      const policy = await createPolicy(desks.application, {
        title: `免予解读示例（${language}）`,
      });
      const leader = await desks.of('leader');
      const { page, say, press, sees, isTold } = leader;
      await leader.openForm('policy', policy);
      await sees(say('decision.blocked'));
      await press(say('waiver.grant'));
      const dialog = page.getByRole('dialog');
      await sees(say('waiver.effect.exempt'), dialog);
      await sees(say('waiver.effect.publish-first'), dialog);
      await press(say('waiver.confirm'), dialog);
      await sees(say('waiver.ground.missing'), dialog);
      await dialog.getByRole('textbox', { name: say('waiver.reason') }).fill(SHORT);
      await sees(say('waiver.reason.short', { min: 10 }), dialog);
      await press(say('dialog.cancel'), dialog);
      await dialog.waitFor({ state: 'detached' });

      await grant(leader, 'exempt', REASON);
      await sees(say('decision.allowed'));
      await sees(REASON);

      const editor = await desks.of('editor');
      await publishAs(editor, policy);
      await editor.sees(editor.say('deadline.label'));
      await editor.sees(editor.say('deadline.state.waived'));

      await page.reload();
      await press(say('waiver.revoke'));
      await sees(say('waiver.revoke.effect'), dialog);
      const why = dialog.getByRole('textbox', { name: say('waiver.revoke.reason') });
      await why.fill(SHORT);
      await press(say('waiver.revoke.confirm'), dialog);
      await sees(say('waiver.reason.short', { min: 10 }), dialog);
      await why.fill(REVOCATION);
      await press(say('waiver.revoke.confirm'), dialog);
      await isTold(say('waiver.revoked'));
      await sees(say('deadline.state.open'));
      await sees(say('deadline.left', { days: 3 }));

      await press(say('timeline.label'));
      const ground = say('waiver.ground.explained-above');
      const kind = say('waiver.kind.exempt');
      await sees(say('timeline.waiver.granted', { kind, ground }));
      await sees(say('timeline.reason', { reason: REASON }));
      await sees(say('timeline.waiver.revoked', { kind, ground }));
      await sees(say('timeline.reason', { reason: REVOCATION }));
      expect([...leader.complaints, ...editor.complaints]).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'a policy that may be published first is, and its deadline runs',
    async () => {
      const policy = await createPolicy(desks.application, {
        title: `先行发布示例（${language}）`,
      });
      const leader = await desks.of('leader');
      await leader.openForm('policy', policy);
      await grant(leader, 'publish-first', REASON);
      await leader.sees(leader.say('decision.allowed'));

      const editor = await desks.of('editor');
      await publishAs(editor, policy);
      await editor.sees(editor.say('deadline.state.open'));
      await editor.sees(editor.say('deadline.left', { days: 3 }));
      expect([...leader.complaints, ...editor.complaints]).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'who only reads sees the waiver and why, and can neither grant nor revoke one',
    async () => {
      const [waived, ordinary] = [
        await createPolicy(desks.application, { title: `查阅免予解读示例（${language}）` }),
        await createPolicy(desks.application, { title: `查阅示例（${language}）` }),
      ];
      const leader = await desks.of('leader');
      await leader.openForm('policy', waived);
      await grant(leader, 'exempt', REASON);

      const inspector = await desks.of('inspector');
      const { page, say, sees } = inspector;
      await inspector.openForm('policy', waived);
      await sees(REASON);
      await sees(say('publish.by-others'));
      expect(await page.getByRole('button', { name: say('waiver.revoke') }).count()).toBe(0);
      await inspector.openForm('policy', ordinary);
      await sees(say('publish.by-others.blocked'));
      expect(await page.getByRole('button', { name: say('waiver.grant') }).count()).toBe(0);
      expect(inspector.complaints).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'taking down asks why, says what follows for the deadline, and leaves a record',
    async () => {
      const { application } = desks;
      const title = `撤下示例（${language}）`;
      const interpretation = await createInterpretation(application, { title: `图解${title}` });
      const policy = await createPolicy(application, { title, interpretations: [interpretation] });
      await publish(application, 'policy', policy);
      await publish(application, 'interpretation', interpretation);

      const editor = await desks.of('editor');
      const { page, say, strapi, press, sees, isTold } = editor;
      const takeDown = async (effect: string, reason: string) => {
        // In Chinese the header has a button of the same name.
        const panels = page.locator('[aria-labelledby="additional-information"]');
        await press(strapi.more, panels.first());
        await page.getByRole('menuitem', { name: strapi.takeDown, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await sees(effect, dialog);
        const confirm = say('removal.confirm', { action: strapi.takeDown });
        const isDisabled = () => dialog.getByRole('button', { name: confirm }).isDisabled();
        expect(await isDisabled()).toBe(true);
        await dialog.getByRole('textbox', { name: say('removal.reason') }).fill(reason);
        await press(confirm, dialog);
        await isTold(strapi.takenDown);
        await press(say('timeline.label'));
        await sees(say('timeline.document.taken-down'));
        await sees(say('timeline.reason', { reason }));
      };
      await editor.openForm('interpretation', interpretation);
      const quoted = editor.quote(title);
      await takeDown(say('removal.effect.reopens', { title: quoted }), '数据有误，更正后重发。');

      await editor.openForm('policy', policy);
      await sees(say('deadline.state.open'));
      await takeDown(say('removal.effect.closes', { title: quoted }), '文件有误，暂时撤下。');
      await sees(say('timeline.deadline.closed.taken-down'));
      await sees(say('deadline.state.cancelled'));
      expect(editor.complaints).toEqual([]);
    },
    PATIENCE_MS,
  );
});
