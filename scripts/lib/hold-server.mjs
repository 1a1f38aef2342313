/**
 * Prints the address of a server as one line of JSON, `{ "url" }`, and runs it for as long as standard
 * input stays open, so that it can't outlive whoever started it, not even when that process is killed.
 * @param {Promise<{ url: string, stop: () => Promise<void> }>} starting
 */
export const holdServer = async (starting) => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const server = await starting;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  // In a pipe the starter decides: after Ctrl-C it still has connections to close.
  process.on('SIGINT', () => process.stdin.isTTY && stop());
  process.stdin.on('end', stop);
  process.stdin.on('close', stop);
  process.stdin.resume();

  const server = await starting;
  console.log(JSON.stringify({ url: server.url }));
};
