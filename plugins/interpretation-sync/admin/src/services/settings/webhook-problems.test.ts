import type { WebhookRequest } from '../../../../shared/contracts';
import { webhookProblems } from './webhook-problems';

describe('webhookProblems', () => {
  const webhook: WebhookRequest = {
    name: 'Office system',
    url: 'https://example.gov/hook',
    isEnabled: true,
    events: ['interpretation-sync.alert.raised'],
  };
  const cases: [typed: Partial<WebhookRequest>, expected: string[]][] = [
    [{}, []],
    [{ url: 'http://192.0.2.1:8080/hook?a=b' }, []],
    [{ name: '  ' }, ['name']],
    [{ url: '' }, ['url']],
    [{ url: 'example.gov' }, ['url']],
    [{ url: 'ftp://example.gov' }, ['url']],
    [{ url: 'https://' }, ['url']],
    [{ events: [] }, ['events']],
    [{ name: '', url: '', events: [] }, ['name', 'url', 'events']],
  ];
  it.each(cases)('says of %j: %j', (typed, expected) => {
    expect(webhookProblems({ ...webhook, ...typed }).map(({ path }) => path)).toEqual(expected);
  });
});
