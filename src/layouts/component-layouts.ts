import { row, type Layout } from './layout';

const component = (uid: string, mainField: string, edit: Layout['edit']): Layout => ({
  uid,
  kind: 'components',
  mainField,
  edit,
});

export const componentLayouts: readonly Layout[] = [
  component('disclosure.review-step', 'person', [row('person', 'at'), row('opinion')]),
  component('disclosure.secrecy-review', 'formNumber', [
    row('mode', 'formNumber'),
    row('initial'),
    row('second'),
    row('approval'),
    row('conclusion'),
  ]),
  component('interpretation.plan', 'responsible', [
    row('outline'),
    row('forms', 'channels'),
    row('scheduledOn', 'responsible'),
  ]),
  component('interpretation.interpreter', 'name', [row('kind', 'name'), row('post')]),
  component('interpretation.placement', 'outlet', [
    row('channel', 'outlet'),
    row('releasedAt'),
    row('url'),
  ]),
  component('interpretation.external-policy', 'title', [
    row('title'),
    row('issuer', 'documentNumber'),
    row('url'),
  ]),
  component('office.person', 'name', [row('name', 'post'), row('phone', 'email')]),
  component('office.contact', 'name', [row('name', 'post'), row('phone', 'email'), row('backup')]),
];
