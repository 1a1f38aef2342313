import { createInterpretation, createPolicy } from '../documents';
import type { Scene } from './stage';
import type { RefusalCode } from './table';

type WrongCode = Extract<RefusalCode, `wrong.${string}`>;

const REASON = '涉及突发事件，须立即公布。';
const webhook =
  (changes: object): Scene =>
  ({ plugin }) =>
    plugin('post', '/webhooks', {
      name: '公文系统',
      url: 'https://example.org/hook',
      isEnabled: true,
      events: ['interpretation-sync.alert.raised'],
      ...changes,
    });
const get =
  (address: string): Scene =>
  ({ plugin }) =>
    plugin('get', address);
const post =
  (address: string, body: object): Scene =>
  ({ plugin }) =>
    plugin('post', address, body);
const start =
  (officialPublishedAt: string): Scene =>
  ({ plugin }) =>
    plugin('put', '/deadlines/any/start', { officialPublishedAt, reason: REASON });

/** A request with one wrong value each. */
export const wrongScenes: Record<WrongCode, Scene> = {
  'wrong.missing': post('/waivers', {}),
  'wrong.not-text': post('/waivers', { policy: 5 }),
  'wrong.not-a-number': get('/alerts?page=x'),
  'wrong.not-whole': ({ plugin }) => plugin('put', '/settings', { version: 1.5, values: {} }),
  'wrong.not-yes-or-no': post('/publications', { policies: ['any'], dryRun: 'perhaps' }),
  'wrong.not-a-list': post('/publications', { policies: 'any' }),
  'wrong.unreadable': start('yesterday'),
  'wrong.too-short': post('/waivers', { policy: '' }),
  'wrong.too-long': post('/waivers', { policy: 'x'.repeat(300) }),
  'wrong.too-few': post('/alerts/acknowledge', { ids: [] }),
  'wrong.too-many': post('/alerts/acknowledge', { ids: Array(101).fill('any') }),
  'wrong.too-low': get('/alerts?page=0'),
  'wrong.too-high': get('/alerts?pageSize=1000'),
  'wrong.not-a-choice': get('/alerts?state=lost'),
  'wrong.unknown-field': get('/alerts?colour=red'),
  'wrong.length': post('/waivers', { reason: '太短' }),
  'wrong.control-character': get('/alerts?policy=%00'),
  'wrong.civil-date': post('/waivers', { expiresOn: '2026-02-30' }),
  'wrong.instant': start('1800-01-01T00:00:00Z'),
  'wrong.date-or-instant': get('/statistics?asOf=yesterday'),
  'wrong.time-of-day': ({ change }) =>
    change(({ deadlines }) => ({ deadlines: { ...deadlines, closingTime: '25:00' } })),
  'wrong.schedule': get('/settings/next-runs?expression=sometimes'),
  'wrong.named-twice': ({ change }) =>
    change(({ alerts }) => ({
      alerts: { ...alerts, recipients: { ...alerts.recipients, started: ['head', 'head'] } },
    })),
  'wrong.reminder-late': ({ change }) =>
    change(({ alerts }) => ({
      alerts: { ...alerts, reminders: [{ workingDay: 9, at: '09:00' }] },
    })),
  'wrong.reminder-beyond': ({ change }) =>
    change(({ deadlines }) => ({ deadlines: { ...deadlines, workingDays: 1 } })),
  'wrong.order': get('/deadlines?sort=colour'),
  'wrong.ids': get(`/states?policies=${Array.from({ length: 101 }, (_, row) => row).join(',')}`),
  'wrong.one-side': get('/states'),
  'wrong.no-document': post('/publications', {}),
  'wrong.too-many-linked': async ({ application, plugin }) => {
    const policy = await createPolicy(application);
    for (let count = 0; count < 100; count += 1) {
      await createInterpretation(application, { policies: [policy] });
    }
    return plugin('post', '/publications', { policies: [policy], includeLinked: true });
  },
  'wrong.period-reversed': get('/statistics?from=2026-02-01&to=2026-01-01'),
  'wrong.period-too-long': get('/statistics?from=1901-01-01&to=2026-01-01'),
  'wrong.address-malformed': webhook({ url: 'ftp://example.org' }),
  'wrong.address-credentials': webhook({ url: 'https://name:word@example.org' }),
  'wrong.address-private': webhook({ url: 'http://192.168.1.1/hook' }),
  'wrong.foreign-event': webhook({ events: ['entry.create'] }),
};
