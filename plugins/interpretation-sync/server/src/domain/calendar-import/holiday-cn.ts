import { isCivilDate } from '../civil-date';
import { faultAt, type ImportFault, type ReadDay, type Reading } from './fault';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a year file of holiday-cn: `{ "year": 2026, "days": [{ "name", "date", "isOffDay" }] }`.
 * Days of December of the year before stand in it too.
 */
export function readHolidayCn(text: string, year: number): Reading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return refused(faultAt(lineOfError(error, text), 'not-json'));
  }
  if (!isRecord(parsed) || !Array.isArray(parsed['days']))
    return refused(faultAt(null, 'not-holiday-cn'));
  const declared = parsed['year'];
  if (declared !== undefined && declared !== year) {
    return refused(
      faultAt(lineOf(text, /"year"\s*:/g)[0] ?? null, 'year-differs', String(declared)),
    );
  }
  const lines = lineOf(text, /"date"\s*:/g);
  const entries: readonly unknown[] = parsed['days'];
  // Without one date for each entry nobody knows which line is whose.
  const isCounted = lines.length === entries.length;
  const days: ReadDay[] = [];
  const faults: ImportFault[] = [];
  entries.forEach((entry, index) => {
    const line = isCounted ? (lines[index] ?? null) : null;
    const { date, isOffDay, name = '' } = isRecord(entry) ? entry : {};
    if (typeof date !== 'string' || !isCivilDate(date)) {
      faults.push(faultAt(line, 'date-malformed', shown(date)));
    } else if (typeof isOffDay !== 'boolean') {
      faults.push(faultAt(line, 'mark-unknown', shown(isOffDay)));
    } else if (typeof name !== 'string') {
      faults.push(faultAt(line, 'line-unreadable', shown(name)));
    } else {
      days.push({ date, isOffDay, name, line });
    }
  });
  return { days, faults };
}

function refused(fault: ImportFault): Reading {
  return { days: [], faults: [fault] };
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function lineOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => lineAt(text, index));
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Engines word it in their own ways; some name the position. */
function lineOfError(error: unknown, text: string): number | null {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return /end of JSON/.test(String(error)) ? lineAt(text, text.length) : null;
}
