import { contentFaults } from './content-faults';
import type { Model } from './model';
import { tidyContent } from './tidy-content';

const step: Model = {
  uid: 'disclosure.review-step',
  modelType: 'component',
  attributes: { person: { type: 'string' }, at: { type: 'datetime' } },
};
const placement: Model = {
  uid: 'interpretation.placement',
  modelType: 'component',
  attributes: {
    outlet: { type: 'string' },
    url: { type: 'text', pluginOptions: { text: { format: 'web-address' } } },
    step: { type: 'component', component: 'disclosure.review-step' },
  },
};
const interpretation: Model = {
  uid: 'api::interpretation.interpretation',
  modelType: 'contentType',
  attributes: {
    title: { type: 'string' },
    body: { type: 'text', pluginOptions: { text: { format: 'html' } } },
    summary: { type: 'text' },
    placements: { type: 'component', component: 'interpretation.placement', repeatable: true },
    plan: { type: 'component', component: 'interpretation.placement' },
    createdBy: { type: 'relation', relation: 'oneToOne', writable: false },
  },
};
const findModel = (uid: string) => [step, placement].find((model) => model.uid === uid);

const faults = (data: Record<string, unknown>) =>
  contentFaults(data, interpretation, findModel).map(({ code, path }) => [code, path.join('.')]);

describe('contentFaults', () => {
  it.each<[string, Record<string, unknown>, string[][]]>([
    ['nothing wrong', { title: '解读', placements: [], plan: null }, []],
    ['a name that every object has', { constructor: 'x' }, [['unknown-field', 'constructor']]],
    ['such a name in a component', { plan: { valueOf: 1 } }, [['unknown-field', 'plan.valueOf']]],
    ['a field', { title: 'a\u0000' }, [['control-character', 'title']]],
    [
      'fields of several entries',
      { placements: [{ outlet: '甲' }, { outlet: 1, step: { at: 'x' } }] },
      [
        ['not-text', 'placements.1.outlet'],
        ['not-an-instant', 'placements.1.step.at'],
      ],
    ],
    ['an entry that is none', { placements: ['x'] }, [['not-an-entry', 'placements.0']]],
    ['a list that is none', { placements: {} }, [['not-a-list', 'placements']]],
    ['a single entry that is none', { plan: [{}] }, [['not-an-entry', 'plan']]],
    ['what Strapi writes itself', { createdBy: true }, []],
  ])('names %s', (_name, data, expected) => {
    expect(faults(data)).toEqual(expected);
  });

  it('names the labels on the way', () => {
    const [fault] = contentFaults({ placements: [{ outlet: 1 }] }, interpretation, findModel);
    expect(fault?.labels).toEqual([
      'content-manager.content-types.api::interpretation.interpretation.placements',
      'content-manager.components.interpretation.placement.outlet',
    ]);
  });
});

describe('tidyContent', () => {
  it('trims short texts and addresses, sanitises the body, keeps plain texts', () => {
    const data = {
      title: '  解读 ',
      summary: ' <b>概述</b> ',
      body: '<p>正文<script>x</script></p>',
      placements: [{ outlet: ' 日报 ', url: ' https://a ' }],
      unknown: ' x ',
    };
    expect(tidyContent(data, interpretation, findModel)).toEqual({
      title: '解读',
      summary: ' <b>概述</b> ',
      body: '<p>正文</p>',
      placements: [{ outlet: '日报', url: 'https://a' }],
      unknown: ' x ',
    });
    expect(data.title).toBe('  解读 ');
  });
});
