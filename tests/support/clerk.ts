import type { Response } from 'supertest';
import { createEditor, createSuperAdmin, type AdminPermission } from './accounts';
import type { Application } from './application';
import { setTime } from './clock';

type Method = 'get' | 'post' | 'put' | 'delete';

/** A person of the admin at work, who signs in anew whenever time has moved. */
export interface Clerk {
  /** From now on it is this instant, and the person is signed in. */
  itIs(instant: Date | string): Promise<void>;
  call(
    method: Method,
    address: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

/**
 * A super administrator, or a person with exactly these permissions. Tokens expire with the clock:
 * each moment has a sign-in of its own.
 */
export const createClerk = (
  application: Application,
  permissions?: readonly AdminPermission[],
): Clerk => {
  let token = '';
  const signIn = async () => {
    const person = permissions
      ? await createEditor(application, [...permissions])
      : await createSuperAdmin(application);
    token = person.token;
  };
  return {
    itIs: async (instant) => {
      setTime(instant);
      await signIn();
    },
    call: async (method, address, body, headers = {}) => {
      if (token === '') await signIn();
      const request = application.request[method](address)
        .set('Authorization', `Bearer ${token}`)
        .set('Accept-Language', 'en')
        .set(headers);
      if (body === undefined) return request;
      return request.set('Content-Type', 'application/json').send(JSON.stringify(body));
    },
  };
};

/** Fields that a refusal names. */
export const pathsIn = ({ body }: Response): string[] => {
  const errors: { path: string[] }[] = body.error?.details?.errors ?? [];
  return errors.map(({ path }) => path.join('.'));
};
