import { draftQuestionsIn, type QuestionedModel } from './draft-questions';

const relationTo = (target: string) => ({ type: 'relation', target });
const text = { type: 'string' };

const models: Record<string, QuestionedModel> = {
  policy: {
    options: { draftAndPublish: true },
    attributes: {
      title: text,
      interpretations: relationTo('interpretation'),
      localizations: relationTo('policy'),
      topic: relationTo('topic'),
      files: { type: 'media' },
      box: { type: 'component', component: 'box' },
    },
  },
  interpretation: {
    options: { draftAndPublish: true },
    attributes: {
      title: text,
      policies: relationTo('policy'),
      localizations: relationTo('interpretation'),
    },
  },
  topic: {
    options: {},
    attributes: { name: text, policies: relationTo('policy'), localizations: relationTo('topic') },
  },
  box: { modelType: 'component', attributes: { policy: relationTo('policy') } },
  'plugin::upload.file': { attributes: { name: text, policies: relationTo('policy') } },
};

const found = (query: unknown, uid = 'policy') =>
  draftQuestionsIn(query, uid, {
    find: (name) => models[name],
    isGoverned: (name) => name === 'policy' || name === 'interpretation',
  });

describe('Questions that reach drafts past the status', () => {
  it.each<[title: string, query: unknown]>([
    ['nothing', {}],
    ['own values', { filters: { title: { $contains: 'x' } }, sort: 'title:desc,id' }],
    ['linked values', { filters: { interpretations: { policies: { title: 'x' } } } }],
    ['the order of linked values', { sort: ['interpretations.title', { topic: { name: 'asc' } }] }],
    ['localisations to show', { populate: { localizations: { filters: { title: 'x' } } } }],
    ['all links to show', { populate: '*', fields: ['title'] }],
    ['links of a component', { filters: { box: { policy: { title: 'x' } } } }],
    [
      'localisations of a type without drafts',
      { filters: { topic: { localizations: { id: 1 } } } },
    ],
    ['what no type has', { filters: { colour: { localizations: 1 } }, sort: 'colour.shade' }],
  ])('are not %s', (_title, query) => {
    expect(found(query)).toEqual([]);
  });

  it.each<[title: string, query: unknown, parameter: string, uid: string]>([
    [
      'a filter on localisations',
      { filters: { localizations: { title: { $contains: 'x' } } } },
      'filters[localizations]',
      'policy',
    ],
    [
      'one among others',
      { filters: { $or: [{ title: 'x' }, { $not: { localizations: { id: 3 } } }] } },
      'filters[$or][1][$not][localizations]',
      'policy',
    ],
    [
      'one behind a link',
      { filters: { interpretations: { localizations: { title: 'x' } } } },
      'filters[interpretations][localizations]',
      'interpretation',
    ],
    [
      'one on what is shown besides',
      { populate: { topic: { populate: { policies: { filters: { localizations: 1 } } } } } },
      'populate[topic][populate][policies][filters][localizations]',
      'policy',
    ],
    ['an order', { sort: 'title,localizations.title:desc' }, 'sort[localizations]', 'policy'],
    ['an order in a list', { sort: ['localizations.title'] }, 'sort[localizations]', 'policy'],
    [
      'an order as an object',
      { sort: { interpretations: { localizations: { title: 'asc' } } } },
      'sort[interpretations][localizations]',
      'interpretation',
    ],
    [
      'a filter from a type without drafts',
      { filters: { topic: { policies: { title: 'x' } } } },
      'filters[topic][policies]',
      'policy',
    ],
    [
      'a filter from a file',
      { filters: { files: { policies: { title: 'x' } } } },
      'filters[files][policies]',
      'policy',
    ],
  ])('are %s', (_title, query, parameter, uid) => {
    expect(found(query)).toEqual([{ parameter, uid }]);
  });
});
