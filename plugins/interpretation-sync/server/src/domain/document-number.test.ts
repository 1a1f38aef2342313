import fc from 'fast-check';
import { normaliseDocumentNumber } from './document-number';

describe('the one spelling of a document number', () => {
  test.each([
    ['as printed', '赣司发〔2020〕5号', '赣司发〔2020〕5号'],
    ['square brackets', '赣司发[2020]5号', '赣司发〔2020〕5号'],
    ['full-width brackets', '赣司发［2020］5号', '赣司发〔2020〕5号'],
    ['full-width parentheses', '国办发（2016）80号', '国办发〔2016〕80号'],
    ['half-width parentheses', '国办发(2016)80号', '国办发〔2016〕80号'],
    ['lenticular brackets', '国办发【2016】80号', '国办发〔2016〕80号'],
    ['angle brackets', '国办发〈2016〉80号', '国办发〔2016〕80号'],
    ['full-width digits', '国办发〔２０１６〕８０号', '国办发〔2016〕80号'],
    ['full-width digits and brackets', '国办发［２０１６］８０号', '国办发〔2016〕80号'],
    ['spaces', ' 国办发 〔2016〕 80 号 ', '国办发〔2016〕80号'],
    ['an ideographic space', '国办发\u3000〔2016〕80号', '国办发〔2016〕80号'],
    ['a no-break space and a line break', '国办发\u00a0〔2016〕\n80号', '国办发〔2016〕80号'],
    ['第 before the serial number', '国办发〔2016〕第80号', '国办发〔2016〕80号'],
    ['leading zeros', '国办发〔2016〕0080号', '国办发〔2016〕80号'],
    ['all of it', '赣司发[2020] 第05号', '赣司发〔2020〕5号'],
    ['an order, which has no year', '国务院令第711号', '国务院令第711号'],
    ['an announcement', '2023年第4号', '2023年第4号'],
    ['brackets without a year', '赣司发(办)5号', '赣司发(办)5号'],
    ['Latin letters', 'ＡＢ[2021]3号', 'AB〔2021〕3号'],
    ['a zero serial number', '赣司发〔2020〕0号', '赣司发〔2020〕0号'],
    ['blanks only', ' \u3000 ', ''],
    ['nothing', '', ''],
  ])('%s: %j is %j', (_title, written, normalised) => {
    expect(normaliseDocumentNumber(written)).toBe(normalised);
  });

  it('is its own spelling', () => {
    const piece = fc.constantFrom(...'国发〔〕[]（）()【】2020０５第号 \u3000');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = normaliseDocumentNumber(pieces.join(''));
        expect(normaliseDocumentNumber(once)).toBe(once);
      }),
    );
  });
});
