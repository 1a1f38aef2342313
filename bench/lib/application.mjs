/** The compiled application in this process, on the database that the environment names. */
import { createRequire } from 'node:module';
import { inProject, projectRoot } from '../../scripts/lib/paths.mjs';

// Strapi's own ES modules don't load in Node.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

/** @returns {Promise<{ strapi: any, url: string }>} address without a slash at the end */
export async function startApplication() {
  const distDir = inProject('dist');
  const strapi = await createStrapi({
    appDir: projectRoot,
    distDir,
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve(null)));
  return { strapi, url: `http://127.0.0.1:${httpServer.address().port}` };
}

/** An access key that may do everything on the content API. */
export async function createToken(/** @type {any} */ strapi) {
  const { accessKey } = await strapi.service('admin::api-token').create({
    kind: 'content-api',
    name: 'Bench',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  return String(accessKey);
}

/** Signs in a person who may do everything in the admin; answers the access token. */
export async function createPerson(/** @type {any} */ strapi, /** @type {string} */ url) {
  const email = 'bench@example.test';
  const password = `Bench-${Date.now()}`;
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Bench',
    isActive: true,
    roles: [role.id],
  });
  /** @type {any} */
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = await response.json();
  return String(data.token);
}
