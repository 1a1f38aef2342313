import type { Account } from './accounts';
import type { Application } from './application';

/** Uploads a short text file as a person in the admin would, and returns its row id. */
export const uploadFile = async (
  { request }: Application,
  author: Account,
  name: string,
): Promise<number> => {
  const { status, body } = await request
    .post('/upload')
    .set('Authorization', `Bearer ${author.token}`)
    .attach('files', Buffer.from('示例'), { filename: name, contentType: 'text/plain' });
  if (status !== 201) throw new Error(`Upload answered ${status}: ${JSON.stringify(body)}`);
  return Number(body[0].id);
};
