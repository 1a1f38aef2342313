import type { Response } from 'supertest';
import type { Settings } from '../../../plugins/interpretation-sync/shared/contracts';
import { createApiToken, createEditor, createSuperAdmin, type AdminPermission } from '../accounts';
import type { Application } from '../application';
import { POLICY } from '../documents';
import { PLUGIN, SETTINGS } from '../settings';
import type { Language } from './sentences';

type Method = 'get' | 'post' | 'put' | 'delete';
type Ask = (method: Method, address: string, body?: object) => Promise<Response>;

export const DOCUMENTS = '/content-manager/collection-types';
/** Id of nothing. */
export const MISSING = 'z'.repeat(24);

/** Makes the server refuse, through the route that a person or a program would take. */
export type Scene = (stage: Stage) => Promise<Response>;

/** What a scene has to provoke its refusal with. */
export interface Stage {
  application: Application;
  /** Title of the document that the refusal is to be about. */
  title: string;
  /** As a super administrator, below the plugin's own address. */
  plugin: Ask;
  /** As a super administrator, anywhere. */
  admin: Ask;
  /** As a person with exactly these permissions, below the plugin's own address. */
  pluginAs(permissions: readonly AdminPermission[]): Promise<Ask>;
  /** As a person with exactly these permissions, anywhere. */
  adminAs(permissions: readonly AdminPermission[]): Promise<Ask>;
  /** On the content API, with a token that may only read. */
  read(address: string): Promise<Response>;
  /** On the content API, with a token that may do everything. */
  program: Ask;
  /** Changes the settings by what they are now; the answer may be a refusal. */
  change(adjust: (present: Settings) => Partial<Settings>): Promise<Response>;
  /** The same while the scene is played. */
  under(
    adjust: (present: Settings) => Partial<Settings>,
    play: () => Promise<Response>,
  ): Promise<Response>;
  /** Every update of a policy finds everything locked meanwhile, as when somebody else holds the lock. */
  locked(play: () => Promise<Response>): Promise<Response>;
}

/** Opens the stage once; a scene is played on it in a language, about a document of this title. */
export const openStage = async (
  application: Application,
): Promise<(language: Language, title: string) => Stage> => {
  const administrator = (await createSuperAdmin(application)).token;
  const reader = await createApiToken(application.strapi, 'read-only');
  const program = await createApiToken(application.strapi);
  let isLocked = false;
  application.strapi.documents.use((context, next) => {
    if (!isLocked || context.uid !== POLICY || context.action !== 'update') return next();
    throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
  });

  return (language, title) => {
    const askWith =
      (bearer: string, start = ''): Ask =>
      async (method, address, body) => {
        const request = application.request[method](start + address)
          .set('Authorization', `Bearer ${bearer}`)
          .set('X-Interpretation-Sync-Language', language);
        if (body === undefined) return request;
        return request.set('Content-Type', 'application/json').send(JSON.stringify(body));
      };
    const admin = askWith(administrator);
    const personWith = async (permissions: readonly AdminPermission[]) =>
      (await createEditor(application, [...permissions])).token;

    const change: Stage['change'] = async (adjust) => {
      const { version, values } = (await admin('get', SETTINGS)).body.data;
      return admin('put', SETTINGS, { version, values: adjust(values), reason: '' });
    };

    return {
      application,
      title,
      admin,
      plugin: askWith(administrator, PLUGIN),
      pluginAs: async (permissions) => askWith(await personWith(permissions), PLUGIN),
      adminAs: async (permissions) => askWith(await personWith(permissions)),
      read: (address) => askWith(reader)('get', address),
      program: askWith(program),
      change,
      under: async (adjust, play) => {
        const { values } = (await admin('get', SETTINGS)).body.data;
        await change(adjust);
        try {
          return await play();
        } finally {
          await change(() => values);
        }
      },
      locked: async (play) => {
        isLocked = true;
        try {
          return await play();
        } finally {
          isLocked = false;
        }
      },
    };
  };
};
