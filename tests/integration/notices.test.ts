import { createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import { createPair, editDraft, publish } from '../support/documents';

const ALERT = 'plugin::interpretation-sync.alert';
const READ = { action: 'plugin::interpretation-sync.alerts.read' };

describe('The notice of supervision for print', () => {
  let application: Application;
  let token: string;
  let escalation: string;
  let started: string;

  const notice = (id: string, headers: Record<string, string> = {}) =>
    application.request
      .get(`/interpretation-sync/alerts/${id}/notice`)
      .set({ Authorization: `Bearer ${token}`, ...headers });

  beforeAll(async () => {
    setTime('2026-03-02T10:00:00+08:00');
    application = await startApplication();
    const office = await createDepartment(application, { name: '办公室' });
    const department = await createDepartment(application, {
      name: '政策法规处',
      head: '宋平',
      leader: '林岚',
      supervisedBy: office,
    });
    const { policy } = await createPair(application);
    await editDraft(application, 'policy', policy, {
      title: '<b>政务公开办法</b>',
      draftingDepartment: department,
    });
    await publish(application, 'policy', policy);
    setTime('2026-03-09T10:00:00+08:00');
    token = (await createSuperAdmin(application)).token;
    await application.request
      .post('/interpretation-sync/sweep')
      .set('Authorization', `Bearer ${token}`);
    const rows = application.strapi.db.query(ALERT);
    const idOf = async (level: string): Promise<string> =>
      (await rows.findOne({ where: { level } })).documentId;
    started = await idOf('started');
    escalation = await idOf('overdue');
    await rows.update({ where: { level: 'overdue' }, data: { level: 'escalation' } });
  });
  afterAll(async () => {
    realTime();
    await application.stop();
  });

  it('is filled from the record, in the language of the reader', async () => {
    const chinese = await notice(escalation, { 'x-interpretation-sync-language': 'zh-Hans' });
    expect(chinese.status).toBe(200);
    expect(chinese.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const part of [
      '政务公开督办通知单',
      '政策法规处',
      '宋平、林岚',
      '办公室',
      '2026年3月5日24:00',
      '已逾期2个工作日',
    ]) {
      expect(chinese.text).toContain(part);
    }
    expect(chinese.text).toContain('&lt;b&gt;政务公开办法&lt;/b&gt;');
    expect(chinese.text).not.toMatch(/private-address|000-0000/);
    const english = await notice(escalation, { 'x-interpretation-sync-language': 'en' });
    expect(english.text).toContain('Notice of supervision');
  });

  it('lets nothing run and nothing load', async () => {
    const { headers } = await notice(escalation);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; .*; sandbox allow-modals$/,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('does not exist for other alerts', async () => {
    for (const id of [started, 'nobody', '%00', 'x'.repeat(300)]) {
      const { status, body } = await notice(id);
      expect([status, body.error?.name]).toEqual([404, 'NotFoundError']);
    }
  });

  it('needs the permission to see alerts', async () => {
    const reader = await createEditor(application, [READ]);
    const stranger = await createEditor(application, []);
    const as = (bearer: string) => notice(escalation, { Authorization: `Bearer ${bearer}` });
    expect((await as(reader.token)).status).toBe(200);
    expect((await as(stranger.token)).status).toBe(403);
  });
});
