import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createScratchDatabase, type DatabaseKind, type ScratchDatabase } from './database';
import { applyEnvironment, testEnvironment } from './environment';
import { overlayCompiled, type ChangePlugins } from './overlay';

export const projectRoot = path.resolve(__dirname, '../..');

export interface ApplicationOptions {
  /** Added to the variables of every test application. */
  env?: Record<string, string>;
  /** Changes `config/plugins.ts`, for example to boot without a plugin or with other rules. */
  plugins?: ChangePlugins;
  /** Settings by their path, such as `server.mcp.enabled`, over those of `config/`. */
  settings?: Record<string, unknown>;
  /** Another kind than `TEST_DATABASE`, or a database that several applications share. */
  database?: DatabaseKind | ScratchDatabase;
  /** Serves the built admin panel, for browser tests. */
  adminPanel?: boolean;
}

export interface Application {
  strapi: Core.Strapi;
  /** Requests to the running server. */
  request: ReturnType<typeof supertest>;
  /** Address of the server, without a slash at the end. */
  url: string;
  /** Ends the application and drops its database, unless the database was given. */
  stop(): Promise<void>;
}

const listen = (strapi: Core.Strapi): Promise<string> =>
  new Promise((resolve, reject) => {
    const server = strapi.server.httpServer;
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port.'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });

/**
 * Boots the compiled application in this process, on an empty database and a free port. One at a
 * time: Strapi keeps itself in a global.
 */
export const startApplication = async (options: ApplicationOptions = {}): Promise<Application> => {
  const given = typeof options.database === 'object' ? options.database : undefined;
  const kind = typeof options.database === 'string' ? options.database : undefined;
  const database = given ?? (await createScratchDatabase(kind));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interpretation-sync-application-'));
  const restore = applyEnvironment({ ...testEnvironment(folder), ...database.env, ...options.env });

  const cleanUp = async () => {
    restore();
    fs.rmSync(folder, { recursive: true, force: true });
    if (given === undefined) await database.drop();
  };

  let strapi: Core.Strapi | undefined;
  try {
    const compiled = path.join(projectRoot, 'dist');
    const distDir = options.plugins ? overlayCompiled(compiled, folder, options.plugins) : compiled;
    strapi = createStrapi({
      appDir: projectRoot,
      distDir,
      serveAdminPanel: options.adminPanel ?? false,
    });
    for (const [name, value] of Object.entries(options.settings ?? {})) {
      strapi.config.set(name, value);
    }
    const running = await strapi.load();
    running.server.mount();
    const url = await listen(running);
    return {
      strapi: running,
      request: supertest(url),
      url,
      stop: async () => {
        await running.destroy();
        await cleanUp();
      },
    };
  } catch (error) {
    await strapi?.destroy().catch(() => undefined);
    await cleanUp();
    throw error;
  }
};
