import type { CheckId, CheckSetting, Settings } from '../../../../shared/contracts';
import type { TranslationKey } from '../../translations';

/** What each choice is called, in the order in which it is offered. */
export const modeWords = {
  enforce: 'settings.gate.mode.enforce',
  trial: 'settings.gate.mode.trial',
} as const satisfies Record<Settings['gate']['mode'], TranslationKey>;

export const severityWords = {
  block: 'settings.severity.block',
  warn: 'settings.severity.warn',
  off: 'settings.severity.off',
} as const satisfies Record<CheckSetting, TranslationKey>;

export const protectLinksWords = {
  block: 'settings.gate.protectLinks.block',
  warn: 'settings.gate.protectLinks.warn',
  off: 'settings.gate.protectLinks.off',
} as const satisfies Record<CheckSetting, TranslationKey>;

export const republicationWords = {
  'no-worse': 'settings.gate.republication.no-worse',
  full: 'settings.gate.republication.full',
} as const satisfies Record<Settings['gate']['republication'], TranslationKey>;

export const backlogWords = {
  record: 'settings.deadlines.backlog.record',
  alert: 'settings.deadlines.backlog.alert',
} as const satisfies Record<Settings['deadlines']['backlog'], TranslationKey>;

export const publicStatusWords = {
  none: 'settings.content.publicStatus.none',
  interpreted: 'settings.content.publicStatus.interpreted',
  full: 'settings.content.publicStatus.full',
} as const satisfies Record<Settings['content']['publicStatus'], TranslationKey>;

export const overdueDeliveryWords = {
  'next-working-day': 'settings.alerts.overdueDelivery.next',
  instant: 'settings.alerts.overdueDelivery.instant',
} as const satisfies Record<Settings['alerts']['overdueDelivery'], TranslationKey>;

export const digestWords = {
  true: 'settings.alerts.digest.on',
  false: 'settings.alerts.digest.off',
} as const satisfies Record<string, TranslationKey>;

/** What each setting is called, by its path. Checks and levels have names of their own. */
export const settingNames: Readonly<Record<string, TranslationKey>> = {
  'gate.mode': 'settings.gate.mode',
  'gate.republication': 'settings.gate.republication',
  'gate.protectLinks': 'settings.gate.protectLinks',
  'duty.rules': 'settings.duty.title',
  'deadlines.workingDays': 'settings.deadlines.workingDays',
  'deadlines.closingTime': 'settings.deadlines.closingTime',
  'deadlines.backlog': 'settings.deadlines.backlog',
  'deadlines.legalBasis': 'settings.deadlines.legalBasis',
  'alerts.reminders': 'settings.alerts.reminders',
  'alerts.escalation.afterWorkingDays': 'settings.alerts.escalation.afterWorkingDays',
  'alerts.escalation.everyWorkingDays': 'settings.alerts.escalation.everyWorkingDays',
  'alerts.overdueDelivery': 'settings.alerts.overdueDelivery',
  'alerts.digest.enabled': 'settings.alerts.digest',
  'alerts.digest.at': 'settings.alerts.digest.at',
  'sweep.schedule': 'settings.sweep.schedule',
  'sweep.reconciliation': 'settings.sweep.reconciliation',
  'content.publicStatus': 'settings.content.publicStatus',
};

/** Words of the settings that are chosen among a few, by path. */
export const settingChoices: Readonly<Record<string, Readonly<Record<string, TranslationKey>>>> = {
  'gate.mode': modeWords,
  'gate.republication': republicationWords,
  'gate.protectLinks': protectLinksWords,
  'deadlines.backlog': backlogWords,
  'alerts.overdueDelivery': overdueDeliveryWords,
  'alerts.digest.enabled': digestWords,
  'content.publicStatus': publicStatusWords,
};

/** What each check asks for, in one sentence. */
export const checkExplanations: Record<CheckId, TranslationKey> = {
  link: 'settings.check.link',
  'policy-first': 'settings.check.policy-first',
};
