import type { Response } from 'supertest';
import type {
  Settings,
  SettingsAnswer,
  SettingsPreview,
} from '../../plugins/interpretation-sync/shared/contracts';
import { createSuperAdmin } from './accounts';
import { startApplication, type Application, type ApplicationOptions } from './application';
import { setTime } from './clock';

export const PLUGIN = '/interpretation-sync';
export const SETTINGS = `${PLUGIN}/settings`;

/** Changes sections of the settings by what they are now. */
export type Adjust = (present: Settings) => Partial<Settings>;

/** An application whose settings are changed as the settings page does. */
export interface SettingsOffice {
  application: Application;
  /** From now on it is this instant. Tokens of people expire with the clock: it signs in anew. */
  itIs(instant: string): Promise<void>;
  get(path: string, bearer?: string): Promise<Response>;
  send(method: 'post' | 'put' | 'delete', path: string, body?: object): Promise<Response>;
  settings: {
    read(): Promise<SettingsAnswer>;
    /** Fails where the change is refused. */
    change(adjust: Adjust, reason?: string): Promise<SettingsAnswer>;
    preview(adjust: Adjust): Promise<SettingsPreview>;
  };
  sweep(): Promise<Record<string, number>>;
}

/** @param instant at which the office opens; the clock of the machine where none is given. */
export const openSettingsOffice = async (
  instant: string | null,
  options: ApplicationOptions = {},
): Promise<SettingsOffice> => {
  if (instant !== null) setTime(instant);
  const application = await startApplication(options);
  let token = (await createSuperAdmin(application)).token;

  const get: SettingsOffice['get'] = async (path, bearer = token) =>
    application.request.get(path).set('Authorization', `Bearer ${bearer}`);
  const send: SettingsOffice['send'] = async (method, path, body = {}) =>
    application.request[method](path).set('Authorization', `Bearer ${token}`).send(body);
  const read = async (): Promise<SettingsAnswer> => (await get(SETTINGS)).body.data;
  const put = async (path: string, adjust: Adjust, reason: string) => {
    const { version, values } = await read();
    const { status, body } = await send('put', path, { version, values: adjust(values), reason });
    if (status === 200) return body.data;
    throw new Error(`PUT ${path} answered ${status}: ${JSON.stringify(body)}`);
  };

  return {
    application,
    itIs: async (later) => {
      setTime(later);
      token = (await createSuperAdmin(application)).token;
    },
    get,
    send,
    settings: {
      read,
      change: (adjust, reason = '') => put(SETTINGS, adjust, reason),
      preview: (adjust) => put(`${SETTINGS}?dryRun=true`, adjust, ''),
    },
    sweep: async () => (await send('post', `${PLUGIN}/sweep`)).body.data,
  };
};
