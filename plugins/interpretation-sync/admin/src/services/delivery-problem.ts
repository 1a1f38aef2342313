import type { DeliveryAnswer } from '../../../shared/contracts';
import type { TranslationKey } from '../translations';

/** What each code of an attempt without success means to people. */
const problems = new Map<string, TranslationKey>([
  ['address-malformed', 'deliveries.problem.address'],
  ['address-credentials', 'deliveries.problem.channel-address'],
  ['address-private', 'deliveries.problem.channel-address'],
  ['redirect-refused', 'deliveries.problem.channel-address'],
  ['redirect-limit', 'deliveries.problem.channel-address'],
  ['unreachable', 'deliveries.problem.unreachable'],
  ['timed-out', 'deliveries.problem.timed-out'],
  ['busy', 'deliveries.problem.busy'],
  ['rate-limited', 'deliveries.problem.busy'],
  ['mail-deferred', 'deliveries.problem.busy'],
  ['status-408', 'deliveries.problem.busy'],
  ['status-425', 'deliveries.problem.busy'],
  ['refused', 'deliveries.problem.refused'],
  ['rejected', 'deliveries.problem.refused'],
  ['signature-refused', 'deliveries.problem.signature'],
  ['answer-unreadable', 'deliveries.problem.unreadable'],
  ['mail-not-sent', 'deliveries.problem.mail-server'],
  ['mail-refused', 'deliveries.problem.mail-refused'],
  ['INTERRUPTED', 'deliveries.problem.interrupted'],
  ['CHANNEL_UNKNOWN', 'deliveries.problem.channel-unknown'],
]);

/**
 * Why the last attempt had no success, and who has to mend what: a sentence, and what the receiver
 * said for whoever mends it. Null where nothing went wrong, or nothing does any more.
 */
export function deliveryProblem({
  state,
  code,
  detail,
}: Pick<DeliveryAnswer, 'state' | 'code' | 'detail'>): {
  sentence: TranslationKey;
  technical: string;
} | null {
  if (state === 'sent' || !code) return null;
  const technical = [code, detail].filter(Boolean).join(': ');
  return { sentence: problems.get(code) ?? statusProblem(code), technical };
}

/** An HTTP status: the receiver is out of order for now, or wants no such request. */
function statusProblem(code: string): TranslationKey {
  if (/^status-5\d\d$/.test(code)) return 'deliveries.problem.busy';
  return /^status-\d{3}$/.test(code)
    ? 'deliveries.problem.refused'
    : 'deliveries.problem.unexpected';
}
