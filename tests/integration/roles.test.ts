import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../support/application';
import { INTERPRETATION, POLICY } from '../support/documents';
import { readSampleFile, signInAs } from '../support/sample-office';

const LIST = `/content-manager/collection-types/${POLICY}`;

/** What each role of the sample office meets on the server, whatever its admin shows. */
describe('The roles of the sample office', () => {
  let application: Application;
  let folder: string;
  const tokens = new Map<string, string>();

  const call = (role: string, method: 'get' | 'post' | 'put', address: string, body: object = {}) =>
    application.request[method](address)
      .set('Authorization', `Bearer ${tokens.get(role) ?? ''}`)
      .send(method === 'get' ? undefined : body);

  const documentOf = async (title: string) => {
    const found = await application.strapi.db
      .query(POLICY)
      .findOne({ where: { title: { $contains: title }, publishedAt: null } });
    return String(found?.documentId);
  };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roles-'));
    const file = path.join(folder, 'accounts.json');
    application = await startApplication({
      env: { SAMPLE_OFFICE: 'true', SAMPLE_OFFICE_FILE: file },
    });
    for (const account of readSampleFile(file).accounts) {
      const [name = ''] = account.email.split('@');
      tokens.set(name, await signInAs(application, account));
    }
  });
  afterAll(async () => {
    await application.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const allowed: [role: string, method: 'get' | 'post', address: string, status: number][] = [
    ['contact', 'get', LIST, 200],
    ['contact', 'get', '/interpretation-sync/deadlines', 200],
    ['contact', 'post', '/interpretation-sync/publications', 403],
    ['contact', 'post', '/interpretation-sync/sweep', 403],
    ['head', 'get', '/interpretation-sync/alerts', 200],
    ['head', 'post', '/interpretation-sync/publications', 403],
    ['editor', 'get', LIST, 200],
    ['editor', 'post', '/interpretation-sync/sweep', 200],
    ['editor', 'get', '/admin/users', 403],
    ['leader', 'get', LIST, 200],
    ['leader', 'post', LIST, 403],
    ['leader', 'post', '/interpretation-sync/publications', 403],
    ['inspector', 'get', '/interpretation-sync/deadlines', 200],
    ['inspector', 'post', LIST, 403],
    ['inspector', 'post', '/interpretation-sync/publications', 403],
    ['inspector', 'post', '/interpretation-sync/sweep', 403],
    ['system', 'get', '/admin/users', 200],
    ['system', 'post', '/interpretation-sync/sweep', 200],
    ['system', 'get', LIST, 403],
    ['system', 'get', '/interpretation-sync/deadlines', 403],
  ];
  it.each(allowed)('%s: %s %s answers %i', async (role, method, address, status) => {
    expect((await call(role, method, address)).status).toBe(status);
  });

  it.each(['contact', 'head'])('%s sees the documents of the own department only', async (role) => {
    const { body } = await call(role, 'get', `${LIST}?pageSize=100`);
    const titles = body.results.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['【示例】示例省律师执业信息公示规定']);
    const interpretations = await call(
      role,
      'get',
      `/content-manager/collection-types/${INTERPRETATION}?pageSize=100`,
    );
    expect(interpretations.body.results).toHaveLength(1);
  });

  it.each(['contact', 'head'])('%s changes the own department’s drafts only', async (role) => {
    const own = await documentOf('律师执业信息公示规定');
    const other = await documentOf('人民调解员');
    const change = { summary: '示例摘要。' };
    expect((await call(role, 'put', `${LIST}/${own}`, change)).status).toBe(200);
    expect((await call(role, 'put', `${LIST}/${other}`, change)).status).toBe(403);
    expect((await call(role, 'get', `/interpretation-sync/gate/${POLICY}/${own}`)).status).toBe(
      200,
    );
    expect((await call(role, 'get', `/interpretation-sync/gate/${POLICY}/${other}`)).status).toBe(
      404,
    );
  });

  it('a contact’s new policy belongs to the own department and stays in sight', async () => {
    const created = await call('contact', 'post', LIST, { title: '【示例】新起草的通知' });
    expect(created.status).toBe(201);
    const { documentId } = created.body.data;
    const { body } = await call('contact', 'get', `${LIST}/${documentId}`);
    expect(body.data.title).toBe('【示例】新起草的通知');
  });

  it('nobody but an editor publishes', async () => {
    const own = await documentOf('律师执业信息公示规定');
    for (const role of ['contact', 'head', 'leader', 'inspector', 'system']) {
      const { status } = await call(role, 'post', `${LIST}/${own}/actions/publish`);
      expect([role, status]).toEqual([role, 403]);
    }
  });
});
