import type { WebhookRequest } from '../../../../shared/contracts';
import type { TranslationKey } from '../../translations';

/** Why a subscription cannot be saved as it was typed. */
export function webhookProblems({
  name,
  url,
  events,
}: WebhookRequest): { path: keyof WebhookRequest; sentence: TranslationKey }[] {
  const problems: ReturnType<typeof webhookProblems> = [];
  if (name.trim() === '') {
    problems.push({ path: 'name', sentence: 'settings.webhooks.problem.name' });
  }
  if (!isWebAddress(url)) {
    problems.push({ path: 'url', sentence: 'settings.webhooks.problem.url' });
  }
  if (events.length === 0) {
    problems.push({ path: 'events', sentence: 'settings.webhooks.problem.events' });
  }
  return problems;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
