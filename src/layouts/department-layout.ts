import { DEPARTMENT } from '../writes/models';
import { row, type Layout } from './layout';

export const departmentLayout: Layout = {
  uid: DEPARTMENT,
  kind: 'content-types',
  mainField: 'name',
  sortBy: 'updatedAt',
  list: ['name', 'code', 'kind', 'parent', 'supervisedBy'],
  edit: [
    row('name'),
    row('code', 'kind'),
    row('parent', 'supervisedBy'),
    row('head'),
    row('leader'),
    row('contacts'),
    row('users'),
  ],
};
