import type { Transactions } from './ports';

const MOST_TRIES = 5;

/**
 * Runs work in a transaction, and again where it got in the way of another one: a deadlock undoes all
 * of it. Not for work that joins somebody else's transaction, which is lost then.
 */
export async function patiently<Result>(
  transactions: Pick<Transactions, 'run' | 'isBusy'>,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transactions.run(work);
    } catch (error) {
      if (tries === MOST_TRIES || !transactions.isBusy(error)) throw error;
    }
  }
}
