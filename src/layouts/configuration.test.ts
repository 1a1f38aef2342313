import { applyLayout, isUntouched, type Configuration } from './configuration';
import { componentLayouts } from './component-layouts';
import { departmentLayout } from './department-layout';
import { interpretationLayout } from './interpretation-layout';
import { row, type Layout } from './layout';
import { policyLayout } from './policy-layout';
import policy from '../api/policy/content-types/policy/schema.json';
import interpretation from '../api/interpretation/content-types/interpretation/schema.json';
import department from '../api/department/content-types/department/schema.json';

const field = (label: string) => ({
  edit: { label, description: '', editable: true },
  list: { label },
});

const fresh = (...names: string[]): Configuration => ({
  settings: { mainField: 'id', defaultSortBy: 'id', pageSize: 10 },
  metadatas: Object.fromEntries(names.map((name) => [name, field(name)])),
  layouts: { list: ['id'], edit: [names.map((name) => ({ name, size: 6 }))] },
});

const layout: Layout = {
  uid: 'api::policy.policy',
  kind: 'content-types',
  mainField: 'title',
  sortBy: 'updatedAt',
  list: ['title'],
  readOnly: ['disclosedAt'],
  edit: [row('title'), row('disclosedAt')],
};

describe('applyLayout', () => {
  const applied = applyLayout(fresh('title', 'disclosedAt'), layout);

  it('arranges rows, columns, order and the naming field', () => {
    expect(applied.layouts).toEqual({ list: ['title'], edit: layout.edit });
    expect(applied.settings).toMatchObject({
      mainField: 'title',
      defaultSortBy: 'updatedAt',
      defaultSortOrder: 'DESC',
      pageSize: 10,
    });
  });

  it('locks what nobody types in, and explains it', () => {
    expect(applied.metadatas['disclosedAt']?.edit).toMatchObject({
      editable: false,
      description: '由系统记录，不需填写。',
    });
    expect(applied.metadatas['title']?.edit).toMatchObject({ editable: true, label: 'title' });
  });
});

describe('isUntouched', () => {
  const applied = applyLayout(fresh('title', 'disclosedAt'), layout);

  it('recognises its own work', () => {
    expect(isUntouched(applied, layout)).toBe(true);
  });

  it('takes a field that Strapi appended for nobody’s doing', () => {
    const grown: Configuration = {
      ...applied,
      metadatas: { ...applied.metadatas, topic: field('topic') },
      layouts: { ...applied.layouts, edit: [...applied.layouts.edit, row('topic')] },
    };
    expect(isUntouched(grown, layout)).toBe(true);
  });

  it.each<[string, Configuration]>([
    ['another order', { ...applied, layouts: { ...applied.layouts, edit: [row('disclosedAt')] } }],
    ['another column', { ...applied, layouts: { ...applied.layouts, list: ['title', 'id'] } }],
    ['another naming field', { ...applied, settings: { ...applied.settings, mainField: 'id' } }],
    [
      'another hint',
      {
        ...applied,
        metadatas: {
          ...applied.metadatas,
          title: {
            ...field('title'),
            edit: { ...field('title').edit, description: '本处约定' },
          },
        },
      },
    ],
  ])('sees %s', (_name, changed) => {
    expect(isUntouched(changed, layout)).toBe(false);
  });
});

describe('the layouts', () => {
  it.each([
    [policyLayout, policy.attributes],
    [interpretationLayout, interpretation.attributes],
    [departmentLayout, department.attributes],
  ])('show every attribute exactly once', ({ edit }, attributes) => {
    expect(
      edit
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(attributes).sort());
  });

  it('never overfill a row', () => {
    for (const { edit } of [
      policyLayout,
      interpretationLayout,
      departmentLayout,
      ...componentLayouts,
    ]) {
      for (const cells of edit) {
        expect(cells.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
      }
    }
  });
});
