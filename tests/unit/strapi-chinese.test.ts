import { strapiChinese } from '../../src/labels/strapi';
import { isMessage, placeholders } from '../support/messages';
import { installedSentences, sentencesInCode } from '../support/strapi-translations';

/** What nobody who uses this product can meet: by the beginning of its keys, and why. */
const UNSEEN: readonly (readonly [prefix: string, reason: string])[] = [
  ['tours.', 'The guided tour is switched off, except for its place in the profile.'],
  ['app.components.FreeTrial', 'There is no trial of a paid plan.'],
  ['app.components.LeftMenu.trialCountdown', 'There is no trial of a paid plan.'],
  ['app.components.UpsellBanner', 'There is no trial of a paid plan.'],
  ['app.components.NpsSurvey', 'The survey is switched off in config/admin.ts.'],
  ['app.components.MediaLibraryBanner', 'Dismissed in src/admin/first-visit.ts.'],
  ['Settings.page.Purchase', 'Advertisements are switched off in config/admin.ts.'],
  ['Settings.page.purchase', 'Advertisements are switched off in config/admin.ts.'],
  ['Settings.content-history', 'Advertisements are switched off in config/admin.ts.'],
  ['content-type-builder.chat.', 'The assistant needs a paid plan.'],
];
const SEEN_ALL_THE_SAME = 'tours.profile.';

/** Names, formats and examples that are the same in Chinese. */
const SAME = new Set([
  'components.Blocks.popover.link.rel.placeholder',
  'components.Blocks.popover.link.target.placeholder',
  'content-type-builder.attribute.json',
  'content-type-builder.attribute.uid',
  'global.plugins.graphql',
  'global.plugins.sentry',
  'upload.settings.section.csv.label',
  'upload.settings.section.pdf.label',
  'upload.settings.section.xls.label',
  'upload.settings.section.zip.label',
  'users-permissions.PopUpForm.Email.options.from.email.placeholder',
  'users-permissions.PopUpForm.Email.options.response_email.placeholder',
  'users-permissions.PopUpForm.Providers.subdomain.placeholder',
]);

/** Areas whose code says something that no translation file has. */
const READ_IN_CODE = [
  ...['admin', 'content-manager', 'upload', 'i18n', 'content-type-builder'],
  ...['email', 'users-permissions'],
];
/** Ids in the code that lead to nothing on the screen, or to a name. */
const NO_SENTENCES = [
  'FIXME',
  'Zone pour plugins',
  'http://www.client-app.com',
  'Settings.permissions.auditLogs.filter.aria-label',
  'Settings.application.admin-seats.at-limit-tooltip',
  'content-type-builder.table.content.create-first-content-type.import-figma',
  'review-workflows.updateEntryStage',
  'releases.publish',
];

/** Ids that the code puts together. */
const PUT_TOGETHER = [
  'app.components.LeftMenuLinkContainer.settings',
  ...['super-admin', 'editor', 'author'].map((role) => `global.strapi-${role}`),
];

const english = installedSentences('en');
const inCode = sentencesInCode(READ_IN_CODE);
const chinese: Record<string, string> = { ...installedSentences('zh-Hans'), ...strapiChinese };

const isSeen = (key: string) =>
  key.startsWith(SEEN_ALL_THE_SAME) || !UNSEEN.some(([prefix]) => key.startsWith(prefix));
const isChinese = (sentence = '') => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sentence);
const hasWords = (sentence: string) => /[a-z]/i.test(sentence.replace(/<[^>]*>|\{[^{}]*\}/g, ''));

describe('Strapi in Chinese', () => {
  it('says in Chinese all that Strapi says in English', () => {
    const missing = Object.entries({ ...inCode, ...english })
      .filter(([key, sentence]) => isSeen(key) && hasWords(sentence))
      .filter(([key]) => !SAME.has(key) && !NO_SENTENCES.includes(key))
      .filter(([key]) => !isChinese(chinese[key]))
      .map(([key, sentence]) => `${key}: ${sentence}`);
    expect(missing).toEqual([]);
  });

  it('says nothing that Strapi does not ask for', () => {
    const asked = { ...inCode, ...english };
    const unasked = Object.keys(strapiChinese).filter((key) => !(key in asked));
    expect(unasked.sort()).toEqual([...PUT_TOGETHER].sort());
  });

  it('asks for the values of the original', () => {
    const comparable = Object.entries(strapiChinese).flatMap(([key, sentence]) => {
      const original = english[key] ?? inCode[key] ?? '';
      return isMessage(original) ? [{ key, sentence, original }] : [];
    });
    const asked = comparable.map(({ key, sentence }) => [key, placeholders(sentence)]);
    expect(asked).toEqual(comparable.map(({ key, original }) => [key, placeholders(original)]));
  });

  it('writes messages that can be read, as far as the original can', () => {
    const unreadable = Object.entries(strapiChinese).filter(
      ([key, sentence]) => !isMessage(sentence) && isMessage(english[key] ?? inCode[key] ?? ''),
    );
    expect(unreadable).toEqual([]);
  });

  it('writes Chinese punctuation', () => {
    const mixed = /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u;
    expect(Object.entries(strapiChinese).filter(([, sentence]) => mixed.test(sentence))).toEqual(
      [],
    );
  });
});
