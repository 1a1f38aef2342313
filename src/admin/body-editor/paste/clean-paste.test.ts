/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from '@tiptap/core';
import { sanitiseBody } from '../../../text/sanitise-body';
import { bodyExtensions } from '../schema/extensions';
import { serialiseBody } from '../schema/serialise';
import { cleanPaste } from './clean-paste';

const clipboard = join(__dirname, '../../../../tests/fixtures/clipboard');
const copiedFrom = (program: string) => readFileSync(join(clipboard, `${program}.html`), 'utf8');

/** What is stored after pasting into an empty body. */
const pasted = (html: string): string => {
  const editor = new Editor({ extensions: bodyExtensions, content: cleanPaste(html).html });
  const stored = sanitiseBody(serialiseBody(editor.state.doc));
  editor.destroy();
  return stored;
};
const lines = (html: string): string[] =>
  html.replace(/(<\/(p|h\d|ul|ol|table)>)(?=<[phuot])/g, '$1\n').split('\n');

describe('cleanPaste', () => {
  it('takes over a document from Word', () => {
    expect(lines(pasted(copiedFrom('word')))).toEqual([
      '<h2 style="text-align:center">关于示例办法的解读</h2>',
      '<h2>一、背景依据</h2>',
      '<p style="text-indent:2em">为了规范示例事项，根据《中华人民共和国行政许可法》等法律、法规的规定，省司法厅于2026年印发了本办法，<strong>自印发之日起施行</strong>。</p>',
      '<h2>二、主要内容</h2>',
      '<h3>（一）适用范围</h3>',
      '<ul><li>省级机关；<ul><li>含直属单位</li></ul></li><li>市县机关。</li></ul>',
      '<h3>（二）办理步骤</h3>',
      '<ol><li>申请</li><li>受理</li></ol>',
      '<p style="text-indent:2em">（三）其他事项照此办理。</p>',
      '<table><thead><tr><th colspan="2"><p style="text-align:center"><strong>事项</strong></p></th><th><p style="text-align:center">时限</p></th></tr></thead><tbody><tr><td rowspan="2">受理</td><td>当场</td><td><p style="text-align:right">1</p></td></tr><tr><td></td><td><p style="text-align:right">3</p></td></tr></tbody></table>',
      '<p style="text-indent:2em">原文见<a href="https://www.gov.cn/zhengce/">中国政府网</a>，目录见第一部分。</p>',
      '<p style="text-align:right">省司法厅</p>',
    ]);
  });

  it('takes over a document from WPS', () => {
    expect(lines(pasted(copiedFrom('wps')))).toEqual([
      '<h2>三、主要内容</h2>',
      '<p style="text-indent:2em">本办法共5章，<strong>主要包括以下内容</strong>：</p>',
      '<ol><li>总则；</li><li>附则。</li></ol>',
      '<ul><li>单独一项</li></ul>',
      '<h3>（一）办理时限</h3>',
      '<table><tbody><tr><td rowspan="2"><p style="text-align:center">环节</p></td><td colspan="2">时限（工作日）</td></tr><tr><td>H<sub>2</sub>O</td><td></td></tr></tbody></table>',
      '<p style="text-indent:2em">联系人：张三<u>010-12345678</u></p>',
    ]);
  });

  it('takes over cells from a spreadsheet', () => {
    expect(pasted(copiedFrom('excel'))).toBe(
      '<table><tbody><tr><td style="text-align:center" colspan="2">统计表</td></tr><tr><td>按时</td><td style="text-align:right">12</td></tr></tbody></table>',
    );
  });

  it.each([
    ['word', 1],
    ['wps', 1],
    ['excel', 0],
  ])('counts the images of %s that lie on the writer’s machine', (program, count) => {
    expect(cleanPaste(copiedFrom(program)).lostImages).toBe(count);
  });

  it.each(['word', 'wps', 'excel'])('leaves nothing of %s itself', (program) => {
    expect(cleanPaste(copiedFrom(program)).html).not.toMatch(
      /mso|o:p|class=|<font|width=|lang=|file:|<!--|&nbsp;|<span>/i,
    );
  });

  it.each([
    [
      'numbers that go on',
      '<p class=MsoNormal style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">3.</span>丙</p>',
      '<ol start="3"><li>丙</li></ol>',
    ],
    [
      'lettered items',
      '<p class=MsoNormal style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">b)</span>乙</p>',
      '<ol start="2" type="a"><li>乙</li></ol>',
    ],
    [
      'Chinese numbers as text',
      '<p class=MsoNormal style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">一、&nbsp;</span>总则</p>',
      '<p>一、总则</p>',
    ],
    [
      'numbers of headings as text',
      '<h1 style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.&nbsp;</span>Scope</h1>',
      '<h2>1.Scope</h2>',
    ],
    [
      'lines of English with their spaces',
      '<p class=MsoNormal>The State\nCouncil</p>',
      '<p>The State Council</p>',
    ],
    [
      'bold of other programs',
      '<p><span style="font-weight:700;color:red">重点</span></p>',
      '<p><strong>重点</strong></p>',
    ],
    ['indents made of spaces', '<p>　　正文</p>', '<p style="text-indent:2em">正文</p>'],
    [
      'web pages without their looks',
      '<h1 class="t" id="a">题</h1><p style="color:red;margin:1px" onclick="x()">文<img src="data:image/png;base64,AA=="></p><script>1</script>',
      '<h2>题</h2><p>文</p>',
    ],
  ])('takes over %s', (_name, html, expected) => {
    expect(pasted(html)).toBe(expected);
  });

  it('leaves alone what comes from the editor itself', () => {
    const own = '<p style="text-indent: 2em" data-pm-slice="1 1 []">　　正文</p>';
    expect(cleanPaste(own)).toEqual({ html: own, lostImages: 0 });
  });
});
