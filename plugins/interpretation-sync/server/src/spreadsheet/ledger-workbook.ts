import type { Readable } from 'node:stream';
import type { LedgerInterpretation, LedgerRow } from '../../../shared/contracts';
import { civilDateOf } from '../domain';
import type { Language } from '../messages';
import { ledgerTitle, wordFor } from '../messages/words';
import type { Cell } from './cell';
import { workbookOf } from './workbook';

/** For whom the ledger is written. */
interface Reader {
  language: Language;
  /** Of the body: its days count. */
  timeZone: string;
}

interface LedgerColumn {
  heading: string;
  width: number;
  cell(row: LedgerRow, reader: Reader): Cell;
}

const COLUMNS: readonly LedgerColumn[] = [
  { heading: 'title', width: 50, cell: ({ policy }) => textOf(policy.title) },
  { heading: 'number', width: 24, cell: ({ number }) => textOf(number) },
  { heading: 'nature', width: 18, cell: valueOf('nature') },
  { heading: 'category', width: 14, cell: valueOf('category') },
  { heading: 'department', width: 22, cell: ({ department }) => textOf(department) },
  {
    heading: 'disclosed',
    width: 14,
    cell: ({ disclosedAt }, reader) => dateOf(disclosedAt, reader),
  },
  { heading: 'duty', width: 14, cell: valueOf('duty') },
  { heading: 'interpretation', width: 50, cell: linesOf(({ title }) => title) },
  {
    heading: 'form',
    width: 18,
    cell: linesOf(({ form }, { language }) => form && wordFor(language, 'form', form)),
  },
  {
    heading: 'interpreted',
    width: 16,
    cell: (row, reader) => dateOf(firstDisclosure(row), reader),
  },
  { heading: 'link', width: 22, cell: linksOf },
  { heading: 'due', width: 14, cell: ({ deadline }) => deadline && { date: deadline.dueOn } },
  {
    heading: 'provisional',
    width: 12,
    cell: ({ deadline }, { language }) =>
      deadline?.provisional ? textOf(wordFor(language, 'due', 'provisional')) : null,
  },
  { heading: 'state', width: 18, cell: valueOf('state') },
  { heading: 'taken', width: 12, cell: ({ workingDaysTaken }) => numberOf(workingDaysTaken) },
  { heading: 'late', width: 12, cell: ({ workingDaysLate }) => numberOf(workingDaysLate) },
];

/** The ledger as an XLSX workbook (台账), in the words of the reader. */
export function ledgerWorkbook(rows: AsyncIterable<LedgerRow>, reader: Reader): Readable {
  const { language } = reader;
  return workbookOf({
    name: ledgerTitle(language),
    columns: COLUMNS.map(({ heading, width }) => ({
      heading: wordFor(language, 'heading', heading),
      width,
    })),
    rows: cellsOf(rows, reader),
  });
}

async function* cellsOf(rows: AsyncIterable<LedgerRow>, reader: Reader): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield COLUMNS.map(({ cell }) => cell(row, reader));
}

function textOf(text: string | null): Cell {
  return text === null || text === '' ? null : { text };
}

function numberOf(number: number | null): Cell {
  return number === null ? null : { number };
}

function dateOf(instant: string | null, { timeZone }: Reader): Cell {
  return instant === null ? null : { date: civilDateOf(instant, timeZone) };
}

function valueOf(kind: 'nature' | 'category' | 'duty' | 'state'): LedgerColumn['cell'] {
  return (row, { language }) => {
    const value = row[kind];
    return value === null ? null : textOf(wordFor(language, kind, value));
  };
}

/** One line for each interpretation, the same in every such column. */
function linesOf(
  line: (interpretation: LedgerInterpretation, reader: Reader) => string | null,
): LedgerColumn['cell'] {
  return ({ interpretations }, reader) =>
    textOf(interpretations.map((interpretation) => line(interpretation, reader) ?? '').join('\n'));
}

function firstDisclosure({ interpretations }: LedgerRow): string | null {
  const [first] = interpretations
    .flatMap(({ isPublic, disclosedAt }) => (isPublic && disclosedAt !== null ? [disclosedAt] : []))
    .sort();
  return first ?? null;
}

function linksOf(row: LedgerRow, reader: Reader): Cell {
  const { language } = reader;
  if (row.interpretations.length === 0) return textOf(wordFor(language, 'link', 'none'));
  const lines = linesOf(({ isLinkedPublicly }) =>
    wordFor(language, 'link', isLinkedPublicly ? 'both' : 'not-public'),
  );
  return lines(row, reader);
}
