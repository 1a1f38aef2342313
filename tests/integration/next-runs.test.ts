import { createEditor } from '../support/accounts';
import { realTime } from '../support/clock';
import { openSettingsOffice, SETTINGS, type SettingsOffice } from '../support/settings';

/** 10:00 in Beijing. */
const NOW = '2026-03-02T10:00:00+08:00';
const of = (expression: string) =>
  `${SETTINGS}/next-runs?expression=${encodeURIComponent(expression)}`;

let office: SettingsOffice;
beforeAll(async () => {
  office = await openSettingsOffice(NOW);
});
afterAll(async () => {
  realTime();
  await office.application.stop();
});

describe('The next runs of a schedule', () => {
  it('are told in the time zone of the body before it is saved', async () => {
    const { status, body } = await office.get(of('30 8 * * *'));
    expect(status).toBe(200);
    expect(body.data.timeZone).toBe('Asia/Shanghai');
    expect(body.data.runs).toEqual([
      '2026-03-03T00:30:00.000Z',
      '2026-03-04T00:30:00.000Z',
      '2026-03-05T00:30:00.000Z',
      '2026-03-06T00:30:00.000Z',
      '2026-03-07T00:30:00.000Z',
    ]);
  });

  it.each(['', 'every day', '0 0 30 2 *', '* * * * * * *', '*'.repeat(200)])(
    'are not told of %j, and the field is named',
    async (expression) => {
      const { status, body } = await office.get(of(expression));
      expect(status).toBe(400);
      expect(body.error.details.errors[0].path).toEqual(['expression']);
    },
  );

  it('are told only to those who may see the settings', async () => {
    const { token } = await createEditor(office.application, []);
    expect((await office.get(of('* * * * *'), token)).status).toBe(403);
  });
});
