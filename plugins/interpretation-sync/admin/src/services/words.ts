import type {
  AddresseeRole,
  AlertLevel,
  AlertState,
  CheckId,
  DeliveryState,
  Duty,
  RecipientRole,
} from '../../../shared/contracts';
import type { TranslationKey } from '../translations';

/** What each check (核验事项) is called. */
export const checkWords: Record<CheckId, TranslationKey> = {
  link: 'check.link',
  'policy-first': 'check.policy-first',
};

/** Whether an interpretation is owed (是否应当解读), in one word. */
export const dutyWords: Record<Duty, TranslationKey> = {
  required: 'duty.required',
  recommended: 'duty.recommended',
  'not-required': 'duty.not-required',
};

/** What each level of alerts is called. */
export const levelWords: Record<AlertLevel, TranslationKey> = {
  started: 'alerts.level.started',
  reminder: 'alerts.level.reminder',
  overdue: 'alerts.level.overdue',
  escalation: 'alerts.level.escalation',
  withdrawn: 'alerts.level.withdrawn',
};

/** What each state of an alert is called. */
export const alertStateWords: Record<AlertState, TranslationKey> = {
  open: 'alerts.state.open',
  acknowledged: 'alerts.state.acknowledged',
  resolved: 'alerts.state.resolved',
  retracted: 'alerts.state.retracted',
};

/** What each function is called to which alerts go. */
export const roleWords: Record<RecipientRole, TranslationKey> = {
  contact: 'recipient.contact',
  backup: 'recipient.backup',
  head: 'recipient.head',
  leader: 'recipient.leader',
  supervisor: 'recipient.supervisor',
};

/** The same, with those who are told without being a recipient of the rules. */
export const addresseeWords: Record<AddresseeRole, TranslationKey> = {
  ...roleWords,
  account: 'recipient.account',
  address: 'recipient.address',
  office: 'recipient.office',
};

/** What each state of a delivery is called. */
export const deliveryStateWords: Record<DeliveryState, TranslationKey> = {
  waiting: 'deliveries.state.waiting',
  sent: 'deliveries.state.sent',
  failed: 'deliveries.state.failed',
  cancelled: 'deliveries.state.cancelled',
};

/** Channels by the names that configurations usually give them. */
export const channelWords: ReadonlyMap<string, TranslationKey> = new Map([
  ['inbox', 'channel.inbox'],
  ['email', 'channel.email'],
  ['wecom', 'channel.wecom'],
  ['dingtalk', 'channel.dingtalk'],
  ['feishu', 'channel.feishu'],
]);

/** How many deliveries stand how. */
export const deliveryCountWords: Record<DeliveryState, TranslationKey> = {
  waiting: 'deliveries.count.waiting',
  sent: 'deliveries.count.sent',
  failed: 'deliveries.count.failed',
  cancelled: 'deliveries.count.cancelled',
};

/** When a delivery came to stand as it does, or will be sent. */
export const deliveryMomentWords: Record<DeliveryState, TranslationKey> = {
  waiting: 'deliveries.when.waiting',
  sent: 'deliveries.when.sent',
  failed: 'deliveries.when.failed',
  cancelled: 'deliveries.when.cancelled',
};
