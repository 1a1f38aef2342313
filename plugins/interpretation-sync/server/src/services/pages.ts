import type { Log, Transactions } from './ports';

const PAGE_SIZE = 200;
/** When so many fail one by one, something else is wrong. */
const MOST_FAILURES = 200;

/** Work that lies ready, page by page. */
export interface Pages<Result> {
  /** What one item is called in the log. */
  subject: string;
  /** Takes up to `limit` items, by id, in the open transaction; `except` are passed over. */
  claim(limit: number, except: readonly number[]): Promise<number[]>;
  work(ids: readonly number[]): Promise<Result>;
}

/**
 * Works off one page after the other, each in a transaction of its own; killed half-way, the page lies
 * ready again. A page that fails is halved until the one item that fails stands alone; it is passed
 * over.
 */
export async function workOff<Result>(
  { subject, claim, work }: Pages<Result>,
  { transactions, log }: { transactions: Transactions; log: Log },
): Promise<{ results: Result[]; failed: number }> {
  const results: Result[] = [];
  const broken: number[] = [];
  let limit = PAGE_SIZE;
  while (broken.length < MOST_FAILURES) {
    let claimed: number[] = [];
    try {
      const page = await transactions.run(async () => {
        claimed = await claim(limit, broken);
        return claimed.length === 0 ? null : { result: await work(claimed) };
      });
      if (!page) break;
      results.push(page.result);
      limit = Math.min(2 * limit, PAGE_SIZE);
    } catch (error) {
      if (claimed.length > 1) {
        limit = Math.floor(claimed.length / 2);
        continue;
      }
      const [id] = claimed;
      log.error('sweep.item-failed', { subject, id: id ?? null, error: String(error) });
      if (id === undefined) break;
      broken.push(id);
    }
  }
  return { results, failed: broken.length };
}
