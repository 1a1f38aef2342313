import { startApplication } from '../support/application';
import { startApplicationProcess } from '../support/application-process';
import { createScratchDatabase } from '../support/database';
import { withSetting } from '../support/overlay';

const startWith = (path: string, value: unknown) =>
  startApplication({ plugins: withSetting(path, value) });

describe('A wrong configuration stops the start, naming the key and the reason', () => {
  it.each<[title: string, path: string, value: unknown, key: string, reason: string]>([
    [
      'a type that does not exist',
      'types.policy.uid',
      'api::notice.notice',
      'types.policy.uid',
      'there is no content type "api::notice.notice"',
    ],
    [
      'a type without drafts',
      'types.policy.uid',
      'api::department.department',
      'types.policy.uid',
      'has no draft & publish',
    ],
    [
      'an attribute that does not exist',
      'types.policy.fields.number',
      'serialNumber',
      'types.policy.fields.number',
      'has no attribute "serialNumber"',
    ],
    [
      'a relation that leads elsewhere',
      'types.policy.fields.interpretations',
      'repeals',
      'types.policy.fields.interpretations',
      '"repeals" is not a relation to "api::interpretation.interpretation"',
    ],
    [
      'an attribute that is no relation',
      'types.interpretation.fields.policies',
      'title',
      'types.interpretation.fields.policies',
      '"title" is not a relation to "api::policy.policy"',
    ],
    ['negative days', 'deadlines.workingDays', -3, 'deadlines.workingDays', 'expected number'],
    [
      'a day that does not exist',
      'deadlines.appliesFrom',
      '2026-02-30',
      'deadlines.appliesFrom',
      'Invalid',
    ],
    ['an unknown time zone', 'timeZone', 'Asia/Atlantis', 'timeZone', 'IANA time zone'],
    ['a bad schedule', 'sweep.schedule', 'every minute', 'sweep.schedule', 'cron expression'],
    [
      'a reminder after the deadline',
      'alerts.reminders',
      [{ workingDay: 4, at: '09:00' }],
      'alerts.reminders.0.workingDay',
      'after the deadline of 3 working days',
    ],
    ['a key that nobody knows', 'deadlines.wokringDays', 3, 'deadlines', '"wokringDays"'],
    ['an unknown check', 'checks.lnik', 'block', 'checks', '"lnik"'],
  ])('such as %s', async (_title, path, value, key, reason) => {
    const failure = await startWith(path, value).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(failure).toContain('interpretation-sync: configuration is wrong');
    expect(failure).toContain(`${key}: `);
    expect(failure).toContain(reason);
  });
});

describe('Without a word about languages', () => {
  it('a new database has Chinese documents', async () => {
    const database = await createScratchDatabase();
    // In a process of its own: Strapi reads the variable once.
    const application = await startApplicationProcess(database, {
      STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: '',
    });
    await application.kill();
    const reader = await startApplication({ database });
    const locale: unknown = await reader.strapi
      .plugin('i18n')
      .service('locales')
      .getDefaultLocale();
    await reader.stop();
    await database.drop();
    expect(locale).toBe('zh-Hans');
  });
});
