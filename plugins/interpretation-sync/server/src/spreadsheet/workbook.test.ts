import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import type { Cell } from './cell';
import { workbookOf } from './workbook';

const column = (heading: string) => ({ heading, width: 12 });

async function* each(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}

const write = (rows: readonly (readonly Cell[])[], headings = ['A', 'B']) =>
  buffer(workbookOf({ name: '台账 & more', columns: headings.map(column), rows: each(rows) }));

const read = async (file: Buffer) => (await readExcelFile(file, { trim: false }))[0];

const sheetOf = (file: Buffer) => {
  const part = unzipSync(file)['xl/worksheets/sheet1.xml'];
  return part ? strFromU8(part) : '';
};

describe('A workbook', () => {
  it('is read back by another library as it was written', async () => {
    const file = await write([
      [{ text: '关于《示例》的通知' }, { number: 3 }],
      [null, { date: '2026-03-02' }],
      [{ text: 'two\nlines, <b>"&"</b> and  blanks ' }, { date: '1900-03-01' }],
    ]);
    expect(await read(file)).toMatchObject({
      sheet: '台账 & more',
      data: [
        ['A', 'B'],
        ['关于《示例》的通知', 3],
        [null, new Date('2026-03-02T00:00:00Z')],
        ['two\nlines, <b>"&"</b> and  blanks ', new Date('1900-03-01T00:00:00Z')],
      ],
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '=HYPERLINK("http://x")',
    '007',
    'TRUE',
  ])('keeps %j as text that nothing evaluates', async (text) => {
    const file = await write([[{ text }, null]]);
    expect((await read(file))?.data[1]?.[0]).toBe(text);
    const sheet = sheetOf(file);
    expect(sheet).toMatch(/<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">/);
    expect(sheet).not.toMatch(/<f[ >]|hyperlink/);
  });

  it('leaves out what XML can not hold, and keeps what only looks like an escape', async () => {
    const file = await write([[{ text: 'a\u0000\u001b\ud800\uffffb' }, { text: '_x0041_' }]]);
    const sheet = sheetOf(file);
    expect(sheet).toContain('>ab<');
    expect(sheet).toContain('_x005F_x0041_');
  });

  it('holds no more of a text than Excel takes', async () => {
    const sheet = sheetOf(await write([[{ text: '字'.repeat(40_000) }, null]]));
    expect(sheet.match(/字/gu)).toHaveLength(32_767);
  });

  it('freezes the headings and filters over every row', async () => {
    const headings = Array.from({ length: 28 }, (_, index) => `column ${index}`);
    const sheet = sheetOf(
      await write(
        Array.from({ length: 5_000 }, () => [null]),
        headings,
      ),
    );
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet).toContain('<autoFilter ref="A1:AB5001"/>');
    expect(sheet.match(/<col /g)).toHaveLength(28);
  });

  it('asks for rows only as fast as they are taken, and for no more once nobody reads', async () => {
    let asked = 0;
    let hasEnded = false;
    async function* endless(): AsyncGenerator<readonly Cell[]> {
      try {
        for (;;) yield [{ text: `row ${(asked += 1)}` }];
      } finally {
        hasEnded = true;
      }
    }
    const workbook = workbookOf({ name: 'x', columns: [column('A')], rows: endless() });
    for (let before = 0; asked === 0 || asked !== before;) {
      before = asked;
      await setTimeout(50);
    }
    workbook.destroy();
    while (!hasEnded) await setTimeout(5);
  });

  it('fails when a row fails', async () => {
    async function* failing(): AsyncGenerator<readonly Cell[]> {
      yield [{ text: 'one' }];
      throw new Error('The database is gone.');
    }
    const workbook = workbookOf({ name: 'x', columns: [column('A')], rows: failing() });
    await expect(buffer(workbook)).rejects.toThrow('The database is gone.');
  });
});
