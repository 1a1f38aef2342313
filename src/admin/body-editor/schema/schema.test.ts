/** @jest-environment jsdom */
import { Editor } from '@tiptap/core';
import { sanitiseBody } from '../../../text/sanitise-body';
import { bodyExtensions } from './extensions';
import { serialiseBody } from './serialise';

const edited = (html: string): string => {
  const editor = new Editor({ extensions: bodyExtensions, content: html });
  const result = sanitiseBody(serialiseBody(editor.state.doc));
  editor.destroy();
  return result;
};

describe('the schema of the body editor', () => {
  it.each([
    ['paragraphs', '<p>第一条 为了规范</p><p>第二条</p>'],
    ['the first-line indent', '<p style="text-indent:2em">正文</p>'],
    ['the signature on the right', '<p style="text-align:right">省司法厅</p>'],
    ['both at once', '<p style="text-align:center;text-indent:2em">正文</p>'],
    ['headings', '<h1>甲</h1><h2>一、总则</h2><h3>（一）</h3><h4>1.</h4><h5>乙</h5><h6>丙</h6>'],
    ['a centred heading', '<h2 style="text-align:center">办法</h2>'],
    ['lists', '<ol start="3"><li>甲</li></ol><ul><li>乙<ul><li>丙</li></ul></li></ul>'],
    ['lettered lists', '<ol type="a"><li>甲</li></ol>'],
    ['items of several paragraphs', '<ul><li><p>甲</p><p>乙</p></li></ul>'],
    ['lists of terms', '<dl><dt>政策</dt><dd>释义</dd></dl>'],
    ['quotations', '<blockquote><p>原文</p></blockquote>'],
    ['rules and line breaks', '<p>甲<br />乙</p><hr /><p>丙</p>'],
    ['preformatted text', '<pre><code>甲\n  乙</code></pre>'],
    [
      'tables with merged cells',
      '<table><thead><tr><th colspan="2" scope="col">项目</th></tr></thead><tbody><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>',
    ],
    [
      'the caption of a table',
      '<table><caption>表1</caption><tbody><tr><td>甲</td></tr></tbody></table>',
    ],
    [
      'headers of rows',
      '<table><tbody><tr><th scope="row">甲</th><td style="text-align:center">1</td></tr></tbody></table>',
    ],
    ['empty cells', '<table><tbody><tr><td></td><td>甲</td></tr></tbody></table>'],
    ['a link', '<p><a href="https://www.gov.cn/a?b=1">原文</a></p>'],
    [
      'a link to a new window',
      '<p><a href="https://www.gov.cn/" target="_blank" rel="noopener noreferrer">原文</a></p>',
    ],
    ['a mail address', '<p><a href="mailto:a@example.cn">来信</a></p>'],
    ['a footnote', '<p><a href="#note" title="注">注</a></p>'],
    ['an image of the web', '<p><img src="https://example.cn/a.png" alt="图" title="甲" /></p>'],
    [
      'an image of the media library',
      '<p>甲<img src="/uploads/a.png" alt="图" width="100" height="50" /></p>',
    ],
    ['figures', '<figure><p><img src="/uploads/a.png" /></p><figcaption>图1</figcaption></figure>'],
    [
      'marks',
      '<p><strong>甲</strong><em>乙</em><u>丙</u><s>丁</s><sub>1</sub><sup>2</sup><code>x</code></p>',
    ],
    ['amendments', '<p><ins>增加</ins><del>删去</del><q>引用</q></p>'],
    ['languages', '<p lang="en">Text <span lang="fr" dir="ltr">mot</span></p>'],
    ['emoji and right-to-left letters', '<p>😀 مرحبا עברית</p>'],
    ['ideographic spaces', '<p>　　正文</p>'],
  ])('keeps %s', (_name, html) => {
    expect(edited(html)).toBe(html);
  });

  it.each([
    ['plain text', '第一条', '<p>第一条</p>'],
    ['sections', '<div><h2>甲</h2><div>乙</div></div>', '<h2>甲</h2><p>乙</p>'],
    ['old tags', '<p><b>甲</b><i>乙</i></p>', '<p><strong>甲</strong><em>乙</em></p>'],
    [
      'heads without header cells',
      '<table><thead><tr><td>项目</td></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>',
      '<table><thead><tr><th>项目</th></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>',
    ],
    ['images from elsewhere', '<p>甲<img src="/admin/logout" /></p>', '<p>甲</p>'],
    ['links that run', '<p><a href="javascript:alert(1)">甲</a></p>', '<p>甲</p>'],
  ])('reads %s', (_name, html, expected) => {
    expect(edited(html)).toBe(expected);
  });

  it.each(['', '<p></p>'])('stores nothing for %p', (html) => {
    expect(edited(html)).toBe('');
  });
});
