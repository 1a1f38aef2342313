/** The middle one of the values; of an even number, the mean of the two in the middle. */
export function medianOf(/** @type {number[]} */ values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/**
 * Lines in columns, the first to the left, the others to the right.
 * @param {string[][]} rows
 */
export function columns(rows) {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return index === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   '),
  );
}

export const milliseconds = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
export const megabytes = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
