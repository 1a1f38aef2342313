import type { Fault } from '../validation/fault';
import { readLinkPayload, type LinkTarget } from '../validation/link-payload';
import { labelId, type Model, type ModelAttribute } from '../validation/model';
import { LARGEST_ROW_NUMBER } from '../validation/question-faults';
import { inLocale, isLocalised, type Write } from './write';

const targetOf = (attribute: ModelAttribute): string | undefined =>
  attribute.type === 'media' ? 'plugin::upload.file' : attribute.target;

const countOf = async (
  { strapi }: Write,
  target: Model,
  column: 'id' | 'documentId',
  values: readonly (string | number)[],
  where: object,
): Promise<number> => {
  const rows: { id: number; documentId: string }[] = await strapi.db.query(target.uid).findMany({
    select: ['id', 'documentId'],
    where: { ...where, [column]: { $in: values } },
  });
  return new Set(rows.map((row) => row[column])).size;
};

const allExist = async (
  write: Write,
  target: Model,
  targets: readonly LinkTarget[],
): Promise<boolean> => {
  const numbers = new Set<number>();
  const documents = new Set<string>();
  for (const link of targets) {
    if ('id' in link) numbers.add(link.id);
    // A link that names its own locale is judged by Strapi.
    else if (!isLocalised(target) || link.locale === undefined || link.locale === write.locale) {
      documents.add(link.documentId);
    }
  }
  const values = [...numbers];
  if (values.some((number) => number < 1 || number > LARGEST_ROW_NUMBER)) return false;
  if (numbers.size > 0 && (await countOf(write, target, 'id', values, {})) < numbers.size) {
    return false;
  }
  if (documents.size === 0) return true;
  const locale = inLocale(target, write.locale);
  return (await countOf(write, target, 'documentId', [...documents], locale)) === documents.size;
};

/** Links and files that name nothing that exists; Strapi refuses them without naming the field. */
export const missingLinkFaults = async (write: Write): Promise<Fault[]> => {
  const faults: Fault[] = [];
  for (const [name, attribute] of Object.entries(write.model.attributes)) {
    const target = write.findModel(targetOf(attribute) ?? '');
    if (target === undefined || attribute.writable === false || !(name in write.data)) continue;
    const added = readLinkPayload(write.data[name])?.added ?? [];
    if (added.length > 0 && !(await allExist(write, target, added))) {
      faults.push({ code: 'link-missing', path: [name], labels: [labelId(write.model, name)] });
    }
  }
  return faults;
};
