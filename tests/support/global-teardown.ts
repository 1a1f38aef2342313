import './global-setup';

/** Runs once after all suites. */
const tearDown = async (): Promise<void> => {
  await globalThis.databaseServer?.stop();
};

export default tearDown;
