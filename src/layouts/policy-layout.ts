import { POLICY } from '../writes/models';
import { row, type Layout } from './layout';

/** In the order in which an office registers a document. */
export const policyLayout: Layout = {
  uid: POLICY,
  kind: 'content-types',
  mainField: 'title',
  sortBy: 'updatedAt',
  list: ['title', 'documentNumber', 'nature', 'draftingDepartment', 'disclosedAt'],
  readOnly: ['disclosedAt'],
  edit: [
    row('title'),
    row('documentNumber', 'indexNumber'),
    row('nature', 'category', 'origin'),
    row('topic', 'importance'),
    row('issuer', 'coIssuers'),
    row('draftingDepartment', 'coDraftingDepartments'),
    row('issuedOn', 'effectiveOn', 'expiresOn'),
    row('disclosure', 'disclosureReason'),
    row('interpretationDuty', 'dutyReason'),
    row('interpretations'),
    row('summary'),
    row('body'),
    row('attachments'),
    row('interpretationPlan'),
    row('secrecyReview'),
    row('validity', 'validityChangedOn'),
    row('validityNote'),
    row('repeals', 'repealedBy'),
    row('amends', 'amendedBy'),
    row('officialPublishedAt', 'disclosedAt'),
    row('slug', 'publicUrl'),
  ],
};
