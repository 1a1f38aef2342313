/**
 * The custom field of bodies: a long text that holds HTML and is written in the body editor. Server
 * and admin panel register it under the same name, `global::body`.
 */
export const BODY_FIELD = { name: 'body', type: 'text' } as const;
