/** Boots, says how long it took until the server listened, and ends; see boot.mjs. */
const { startApplication } = await import('./lib/application.mjs');
await startApplication();
// Since the process began: loading the plugin's code counts.
process.send?.({ value: performance.now() });
process.once('disconnect', () => process.exit(0));
