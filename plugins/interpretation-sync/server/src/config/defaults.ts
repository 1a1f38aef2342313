import legalBasis from './legal-basis.json';
import type { ConfigurationInput } from './schema';

/** Everything that has a sensible value without knowing the project. */
export const defaults: Omit<ConfigurationInput, 'types'> = {
  timeZone: 'Asia/Shanghai',
  calendar: { days: 'china' },
  language: 'zh-Hans',
  mode: 'enforce',
  checks: { link: 'block', 'policy-first': 'block' },
  republication: 'no-worse',
  protectLinks: 'warn',
  enforceLocales: 'default',
  deadlines: {
    workingDays: 3,
    closingTime: '24:00',
    appliesFrom: null,
    backlog: 'record',
    legalBasis: legalBasis.deadline,
  },
  alerts: {},
  deliveries: { firstRetryMs: 60_000, leaseMs: 120_000, atOnce: 10 },
  sweep: { schedule: '* * * * *', reconciliation: '17 3 * * *' },
  timers: true,
  publicStatus: 'interpreted',
  lockTimeoutMs: 5_000,
};
