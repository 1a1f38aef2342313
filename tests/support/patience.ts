/** Booting an application takes seconds, minutes on a machine that does much else meanwhile. */
jest.setTimeout(240_000);
