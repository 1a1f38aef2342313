import { configurationSchema } from '../config/schema';
import { defaults as configured } from '../config/defaults';
import { types } from '../config/fixtures/types';
import { readSettings, settingsOf } from '../config';
import type { StoredSettings } from './ports';
import { createSettings } from './settings';

const defaults = settingsOf(configurationSchema.parse({ ...configured, types }));

/** A provider over versions that lie in memory, and what it complains of. */
const createOffice = () => {
  const stored: StoredSettings[] = [];
  const complaints: string[] = [];
  const counts = { read: 0 };
  const settings = createSettings({
    defaults,
    read: readSettings,
    log: {
      info: () => {},
      warn: () => {},
      error: (event, fields) => complaints.push(JSON.stringify([event, fields])),
    },
    versions: {
      latestVersion: async () => stored.length,
      latest: async () => {
        counts.read += 1;
        return stored[stored.length - 1] ?? null;
      },
      append: async (version) => void stored.push(version),
      page: async () => ({ versions: stored, total: stored.length }),
    },
  });
  /** As another instance does. */
  const store = (overrides: Record<string, unknown>) =>
    stored.push({
      version: stored.length + 1,
      overrides,
      changes: [],
      changedAt: new Date('2026-03-02T02:00:00Z'),
      changedBy: '王专员',
      reason: '',
    });
  return { settings, store, stored, complaints, counts };
};

describe('settings', () => {
  it('are those of the configuration while nothing is stored', async () => {
    const { settings } = createOffice();
    await settings.refresh();
    expect(settings.state()).toEqual({
      version: 0,
      values: defaults,
      changedAt: null,
      changedBy: null,
    });
  });

  it('lie over the configuration, which keeps what nobody has changed', async () => {
    const { settings, store } = createOffice();
    store({ 'deadlines.workingDays': 5, 'gate.checks.link': 'warn' });
    await settings.refresh();
    expect(settings.current()).toEqual({
      ...defaults,
      deadlines: { ...defaults.deadlines, workingDays: 5 },
      gate: { ...defaults.gate, checks: { ...defaults.gate.checks, link: 'warn' } },
    });
  });

  it('are read only when there is another version, and tell those who wait for it', async () => {
    const { settings, store, stored, counts } = createOffice();
    const heard: number[] = [];
    settings.onChange(({ deadlines }) => heard.push(deadlines.workingDays));
    await settings.refresh();
    expect(counts.read).toBe(0);
    store({ 'deadlines.workingDays': 5 });
    await settings.refresh();
    await settings.refresh();
    expect([counts.read, heard]).toEqual([1, [5]]);
    // A commit that failed leaves this instance ahead of what is stored.
    stored.pop();
    await settings.refresh();
    expect([settings.state().version, heard]).toEqual([0, [5, 3]]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a value that no longer is one', { 'deadlines.backlog': 'mail' }, 'deadlines.backlog'],
    ['a check that no longer is one', { 'gate.checks.colour': 'warn' }, 'gate.checks'],
    ['days that no longer fit the reminders', { 'deadlines.workingDays': 1 }, 'alerts.reminders.0'],
    ['a section that no longer is one', { 'mail.sender': 'a' }, 'mail'],
  ])('leave out a stored section with %s, and say so', async (_title, wrong, complaint) => {
    const { settings, store, complaints } = createOffice();
    store({ ...wrong, 'content.publicStatus': 'none' });
    await settings.refresh();
    expect(settings.current().deadlines).toEqual(defaults.deadlines);
    expect(settings.current().gate).toEqual(defaults.gate);
    expect(complaints[0]).toContain(complaint);
    expect(settings.state().version).toBe(1);
  });
});
