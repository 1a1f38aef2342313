import { INTERPRETATION } from '../writes/models';
import { row, type Layout } from './layout';

/** In the order in which an office prepares an interpretation. */
export const interpretationLayout: Layout = {
  uid: INTERPRETATION,
  kind: 'content-types',
  mainField: 'title',
  sortBy: 'updatedAt',
  list: ['title', 'form', 'department', 'disclosedAt'],
  readOnly: ['disclosedAt'],
  edit: [
    row('title'),
    row('form', 'department'),
    row('policies'),
    row('externalPolicies'),
    row('interpreters'),
    row('body'),
    row('media'),
    row('secrecyReview'),
    row('placements'),
    row('officialPublishedAt', 'disclosedAt'),
    row('slug', 'publicUrl'),
  ],
};
