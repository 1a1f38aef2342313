import type { Response } from 'supertest';

/** What a caller was told, the same for HTTP and for code. */
export interface Answer {
  /** HTTP status; null where there is no HTTP. */
  status: number | null;
  error: { name: string; message: string; details: unknown } | null;
  /** Where something was answered: the document, the count, the decision. */
  data: unknown;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

const errorIn = (error: unknown): Answer['error'] =>
  error === undefined || error === null
    ? null
    : {
        name: String(property(error, 'name')),
        message: String(property(error, 'message')),
        details: property(error, 'details'),
      };

/** Of REST and of the admin. */
export const answerOfHttp = ({ status, body }: Response): Answer => ({
  status,
  error: errorIn(property(body, 'error')),
  data: property(body, 'data') ?? body,
});

/** GraphQL answers 200 and puts Strapi's error among the extensions of its own. */
export const answerOfGraphql = ({ status, body }: Response): Answer => {
  const errors = property(body, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const own = property(property(first, 'extensions'), 'error');
  return { status, error: errorIn(own ?? first), data: property(body, 'data') };
};

/** MCP answers one event, 200, and says in it that the tool failed; only the sentence gets out. */
export const answerOfMcp = ({ status, text }: Response): Answer => {
  const event = text.split('\n').find((line) => line.startsWith('data: '));
  const message: unknown = JSON.parse(event === undefined ? text : event.slice('data: '.length));
  const result = property(message, 'result');
  if (result === undefined)
    return { status, error: errorIn(property(message, 'error')), data: null };
  const content = property(result, 'content');
  const sentence = Array.isArray(content) ? property(content[0], 'text') : undefined;
  if (property(result, 'isError') === true) {
    return {
      status,
      error: { name: '', message: String(sentence), details: undefined },
      data: null,
    };
  }
  return { status, error: null, data: property(result, 'structuredContent') };
};

/** Of code that calls Strapi in this process. */
export const answerOfCall = async (call: () => Promise<unknown>): Promise<Answer> => {
  try {
    return { status: null, error: null, data: await call() };
  } catch (error) {
    return { status: null, error: errorIn(error), data: null };
  }
};
