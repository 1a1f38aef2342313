import { keepRefusedChanges } from './refused-changes';

const DOCUMENT = '/content-manager/collection-types/a.b/x1?locale=zh-Hans';
const busy = {
  data: null,
  error: {
    status: 409,
    name: 'PublicationBusyError',
    message: '有人正在处理。',
    details: { code: 'PUBLICATION_BUSY' },
  },
};

/** What the page gets where the server answers so. */
async function got(
  answer: Response,
  { address = DOCUMENT, method = 'PUT' } = {},
): Promise<{ status: number; text: string }> {
  const page = {
    location: new URL('https://office.example/admin/'),
    fetch: () => Promise.resolve(answer),
  };
  Object.assign(globalThis, { window: page });
  keepRefusedChanges();
  const response = await Reflect.apply(page.fetch, page, [address, { method }]);
  return { status: response.status, text: await response.text() };
}

const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

describe('keepRefusedChanges', () => {
  it.each([403, 404, 409, 500])(
    'hands a save that is refused with %d to the form as one whose changes it keeps',
    async (status) => {
      const { status: told, text } = await got(answer(status, busy));
      expect(told).toBe(status);
      expect(JSON.parse(text)).toEqual({
        data: null,
        error: {
          ...busy.error,
          name: 'ValidationError',
          details: { code: 'PUBLICATION_BUSY', errors: [] },
        },
      });
    },
  );

  const untouched: [title: string, status: number, request: object][] = [
    ['a save that is carried out', 200, {}],
    ['a session that has ended', 401, {}],
    ['a publication', 409, { method: 'POST', address: `${DOCUMENT}/actions/publish` }],
    ['another part of the admin', 409, { address: '/interpretation-sync/settings' }],
  ];
  it.each(untouched)('leaves alone %s', async (_title, status, request) => {
    expect(await got(answer(status, busy), request)).toEqual({
      status,
      text: JSON.stringify(busy),
    });
  });

  it('leaves alone an answer that is no refusal of Strapi', async () => {
    const text = 'Bad gateway';
    expect(await got(new Response(text, { status: 502 }))).toEqual({ status: 502, text });
  });

  it('leaves the wrong fields where a value is wrong', async () => {
    const details = { errors: [{ path: ['title'], message: '过长。' }] };
    const wrong = { data: null, error: { name: 'ValidationError', message: '过长。', details } };
    expect((await got(answer(400, wrong))).text).toBe(JSON.stringify(wrong));
  });
});
