import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { createEditor } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import { createPair, editDraft, importPublicPolicy, publish } from '../support/documents';
import { insertPublicPolicies } from '../support/public-policies';

/** A Monday, 23:30 in Beijing, a day earlier in most of the world. */
const START = new Date('2026-03-02T15:30:00Z');
const LATER = new Date('2026-03-10T02:00:00Z');
const FORMULA = '=HYPERLINK("http://example.test","x")';

describe('The export of the ledger', () => {
  let application: Application;
  let token: string;

  const download = (query = '', language = 'zh-Hans') =>
    application.request
      .get(`/interpretation-sync/ledger.xlsx?${query}`)
      .set('Authorization', `Bearer ${token}`)
      .set('x-interpretation-sync-language', language)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  const rowsOf = async (query = '', language = 'zh-Hans') => {
    const { status, body } = await download(query, language);
    expect(status).toBe(200);
    const [sheet] = await readExcelFile(body, { trim: false });
    return sheet?.data ?? [];
  };

  beforeAll(async () => {
    setTime(START);
    application = await startApplication({
      env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' },
    });
    const department = await createDepartment(application, { name: '政策法规处' });
    const { policy, interpretation } = await createPair(application);
    await editDraft(application, 'policy', policy, {
      title: FORMULA,
      documentNumber: '示函〔2026〕1号',
      nature: 'normative',
      category: 'notice',
      draftingDepartment: department,
    });
    await editDraft(application, 'interpretation', interpretation, { title: '一图读懂' });
    await publish(application, 'policy', policy);
    setTime('2026-03-09T02:00:00Z');
    await publish(application, 'interpretation', interpretation);
    await importPublicPolicy(application, { title: '存量文件', interpretationDuty: 'recommended' });
    setTime(LATER);
    token = (
      await createEditor(application, [{ action: 'plugin::interpretation-sync.ledger.read' }])
    ).token;
  });
  afterAll(async () => {
    realTime();
    await application.stop();
  });

  it('is a file with the title of the ledger and the date', async () => {
    const { headers } = await download();
    expect(headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const name = encodeURIComponent('政策文件与解读台账-2026-03-10.xlsx');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="ledger-2026-03-10.xlsx"; filename*=UTF-8''${name}`,
    );
  });

  it('speaks the words of a Chinese reader, with dates as dates of the body', async () => {
    const [headings, first, second] = await rowsOf();
    expect(headings).toEqual([
      '政策文件',
      '发文字号',
      '文件性质',
      '文种',
      '牵头起草处室',
      '公开日期',
      '是否应当解读',
      '解读材料',
      '解读形式',
      '首次解读公开日期',
      '互链情况',
      '截止日期',
      '是否暂定',
      '解读状态',
      '用时（工作日）',
      '逾期（工作日）',
    ]);
    expect(first).toEqual([
      FORMULA,
      '示函〔2026〕1号',
      '行政规范性文件',
      '通知',
      '政策法规处',
      new Date('2026-03-02T00:00:00Z'),
      '应当解读',
      '一图读懂',
      '图解',
      new Date('2026-03-09T00:00:00Z'),
      '已互为关联',
      new Date('2026-03-05T00:00:00Z'),
      null,
      '逾期补解读',
      5,
      2,
    ]);
    expect(second?.slice(10, 11)).toEqual(['尚无关联的解读材料']);
    expect(second?.slice(0, 7)).toEqual([
      '存量文件',
      null,
      null,
      null,
      null,
      new Date('2020-03-02T00:00:00Z'),
      '鼓励解读',
    ]);
  });

  it('speaks the words of an English reader', async () => {
    const [headings, first] = await rowsOf('', 'en');
    expect(headings?.slice(0, 3)).toEqual(['Policy', 'Number', 'Nature']);
    expect(first).toEqual(expect.arrayContaining(['Normative document', 'Interpreted late']));
  });

  it('holds no formula, only text', async () => {
    const { body } = await download();
    const files = unzipSync(body);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<c r="A2" s="\d" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(Object.keys(files).filter((name) => name.includes('rels'))).toHaveLength(2);
  });

  it('takes the filters and the order of the ledger, and every page', async () => {
    await insertPublicPolicies(application, 450, new Date('2016-03-02T02:00:00Z'));
    const titles = async (query: string) => (await rowsOf(query)).slice(1).map(([title]) => title);
    expect(await titles('state=met-late')).toEqual([FORMULA]);
    expect(await titles('to=2019-12-31&page=2&pageSize=10')).toHaveLength(450);
    const all = await titles('sort=title:asc');
    expect(all).toHaveLength(452);
    const { body } = await application.request
      .get('/interpretation-sync/deadlines?sort=title:asc&pageSize=100&page=4')
      .set('Authorization', `Bearer ${token}`);
    expect(all.slice(300, 400)).toEqual(
      body.data.map((row: { policy: { title: string } }) => row.policy.title),
    );
  });

  it('breaks off when the database fails on the way', async () => {
    const { strapi } = application;
    const table = strapi.db.metadata.get('plugin::interpretation-sync.deadline').tableName;
    let asked = 0;
    const failing = (query: { sql: string }) => {
      if (query.sql.includes(table) && query.sql.includes('select *') && (asked += 1) === 2) {
        throw new Error('The database is gone.');
      }
    };
    strapi.db.connection.client.on('query', failing);
    await expect(download()).rejects.toThrow(/aborted|hang up|terminated/);
    strapi.db.connection.client.off('query', failing);
    expect((await download()).status).toBe(200);
  });
});
