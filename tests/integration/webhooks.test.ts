import type { WebhookRequest } from '../../plugins/interpretation-sync/shared/contracts';
import { createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { createPolicy, publish } from '../support/documents';
import { withSetting } from '../support/overlay';
import { json, redirect, startReceiver, type Receiver } from '../support/receiver';

const WEBHOOKS = '/interpretation-sync/webhooks';
const READ = { action: 'plugin::interpretation-sync.settings.read' };
const CHANGE = { action: 'plugin::interpretation-sync.settings.webhooks' };

const subscription = (overrides: Partial<WebhookRequest> = {}): WebhookRequest => ({
  name: '机关微信群',
  url: 'https://example.org/hook',
  isEnabled: true,
  events: ['interpretation-sync.alert.raised'],
  ...overrides,
});

describe('Subscriptions of webhooks to the events of the plugin', () => {
  let application: Application;
  let token: string;
  let receiver: Receiver;

  const send = (method: 'get' | 'post' | 'put' | 'delete', address: string, body?: object) =>
    application.request[method](address).set('Authorization', `Bearer ${token}`).send(body);

  beforeAll(async () => {
    receiver = await startReceiver(json({}));
    application = await startApplication({
      plugins: withSetting('webhooks.allowedHosts', ['127.0.0.1']),
    });
    token = (await createSuperAdmin(application)).token;
  });
  afterAll(async () => {
    await application.stop();
    await receiver.stop();
  });

  const eventually = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('are told of an event without a restart, and no longer once they are deleted', async () => {
    const created = await send(
      'post',
      WEBHOOKS,
      subscription({ url: receiver.url, events: ['interpretation-sync.publication.blocked'] }),
    );
    expect(created.status).toBe(200);
    const { id } = created.body.data;
    const policy = await createPolicy(application);
    await expect(publish(application, 'policy', policy)).rejects.toThrow();
    await eventually(() => receiver.received.length > 0);
    expect(receiver.received.map(({ headers }) => headers['x-strapi-event'])).toEqual([
      'interpretation-sync.publication.blocked',
    ]);

    expect((await send('delete', `${WEBHOOKS}/${id}`)).status).toBe(200);
    expect((await send('get', WEBHOOKS)).body.data).toEqual([]);
    await expect(publish(application, 'policy', policy)).rejects.toThrow();
    expect(receiver.received).toHaveLength(1);
  });

  it('go no further than the allowed hosts, and those of other events go on as Strapi sends them', async () => {
    const hidden = await startReceiver(json({}));
    const way = await startReceiver(redirect(`http://localhost:${hidden.port}/`, 308));
    const runner = application.strapi.get('webhookRunner');
    const webhook = { id: 1, name: 'way', url: way.url, headers: {}, events: [], isEnabled: true };
    expect(await runner.run(webhook, 'interpretation-sync.alert.raised', {})).toEqual({
      statusCode: 500,
      message: 'address-private status 308',
    });
    expect(hidden.received).toEqual([]);
    expect(await runner.run(webhook, 'entry.publish', {})).toEqual({ statusCode: 200 });
    expect(hidden.received).toHaveLength(1);
    await way.stop();
    await hidden.stop();
  });

  it('are created switched off, changed, and listed', async () => {
    const { body } = await send('post', WEBHOOKS, subscription({ isEnabled: false }));
    expect(body.data).toEqual({ id: expect.any(String), ...subscription({ isEnabled: false }) });
    const changed = subscription({
      name: '办公系统',
      events: ['interpretation-sync.deadline.met', 'interpretation-sync.waiver.granted'],
    });
    const updated = await send('put', `${WEBHOOKS}/${body.data.id}`, changed);
    expect(updated.body.data).toEqual({ id: body.data.id, ...changed });
    expect((await send('get', WEBHOOKS)).body.data).toEqual([{ id: body.data.id, ...changed }]);
    await send('delete', `${WEBHOOKS}/${body.data.id}`);
  });

  it('leave alone what a webhook hears of other things', async () => {
    const store = application.strapi.get('webhookStore');
    const other = await store.createWebhook({
      name: '网站',
      url: 'https://example.org/',
      headers: { 'X-Token': 'secret' },
      events: ['entry.publish', 'interpretation-sync.alert.raised'],
    });
    const [listed] = (await send('get', WEBHOOKS)).body.data;
    expect(listed).toEqual({
      id: String(other.id),
      name: '网站',
      url: 'https://example.org/',
      isEnabled: true,
      events: ['interpretation-sync.alert.raised'],
    });
    await send('delete', `${WEBHOOKS}/${other.id}`);
    expect((await send('get', WEBHOOKS)).body.data).toEqual([]);
    expect(await store.findWebhook(String(other.id))).toMatchObject({
      events: ['entry.publish'],
      headers: { 'X-Token': 'secret' },
    });
    expect((await send('delete', `${WEBHOOKS}/${other.id}`)).status).toBe(404);
  });

  const refused: [meaning: string, body: object, path: string][] = [
    ['no name', subscription({ name: ' ' }), 'name'],
    ['an address of another kind', subscription({ url: 'ftp://example.org' }), 'url'],
    ['an address with a password', subscription({ url: 'https://a:b@example.org' }), 'url'],
    ['an address of this machine', subscription({ url: 'http://localhost:1337' }), 'url'],
    ['a private address', subscription({ url: 'http://10.0.0.1/' }), 'url'],
    ['a control character', subscription({ url: 'https://example.org/\u0000' }), 'url'],
    ['no event', subscription({ events: [] }), 'events'],
    ['an event of Strapi', subscription({ events: ['entry.publish'] }), 'events.0'],
    [
      'an event that does not exist',
      subscription({ events: ['interpretation-sync.x'] }),
      'events.0',
    ],
    ['headers', { ...subscription(), headers: { a: 'b' } }, 'headers'],
  ];
  it.each(refused)(
    'refuse %s by its field, and nothing is stored',
    async (_meaning, body, path) => {
      const { status, body: answer } = await send('post', WEBHOOKS, body);
      expect(status).toBe(400);
      const paths = answer.error.details.errors.map((error: { path: string[] }) =>
        error.path.join('.'),
      );
      expect(paths).toEqual([path]);
      expect((await send('get', WEBHOOKS)).body.data).toEqual([]);
    },
  );

  it.each(['0', '999999', '99999999999', 'x', '%00', '1%27'])(
    'answer 404 for the unknown id %s',
    async (id) => {
      expect((await send('put', `${WEBHOOKS}/${id}`, subscription())).status).toBe(404);
      expect((await send('delete', `${WEBHOOKS}/${id}`)).status).toBe(404);
    },
  );

  it('need their permissions', async () => {
    const reader = await createEditor(application, [READ]);
    const changer = await createEditor(application, [CHANGE]);
    const answers = async (authorization: string) => {
      const headers = { Authorization: `Bearer ${authorization}` };
      const { request } = application;
      return [
        (await request.get(WEBHOOKS).set(headers)).status,
        (await request.post(WEBHOOKS).set(headers).send({})).status,
        (await request.put(`${WEBHOOKS}/1`).set(headers).send({})).status,
        (await request.delete(`${WEBHOOKS}/1`).set(headers)).status,
      ];
    };
    expect(await answers(reader.token)).toEqual([200, 403, 403, 403]);
    expect(await answers(changer.token)).toEqual([403, 400, 400, 404]);
  });
});
