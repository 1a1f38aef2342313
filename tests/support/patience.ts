/** Booting an application takes seconds, more on a busy machine. */
jest.setTimeout(60_000);
