import { suggestAddress } from '../../../shared/addresses';

describe('suggestAddress', () => {
  it.each([
    ['a@gmial.com', 'a@gmail.com'],
    ['Alice@GMIAL.com', 'Alice@gmail.com'],
    ['a@gmai.com', 'a@gmail.com'],
    ['a@gmaill.com', 'a@gmail.com'],
    ['a@gnail.com', 'a@gmail.com'],
    ['a@mgail.com', 'a@gmail.com'],
    ['a@gmail.con', 'a@gmail.com'],
    ['a@gmial.con', 'a@gmail.com'],
    ['a@gmail.co', 'a@gmail.com'],
    ['a@gmail.cm', 'a@gmail.com'],
    ['a@hotmial.com', 'a@hotmail.com'],
    ['a@hotmal.co.uk', 'a@hotmail.co.uk'],
    ['a@hotmail.co.ku', 'a@hotmail.co.uk'],
    ['a@yaho.com', 'a@yahoo.com'],
    ['a@yahooo.fr', 'a@yahoo.fr'],
    ['a@outlok.com', 'a@outlook.com'],
    ['a@iclod.com', 'a@icloud.com'],
    ['a@company.con', 'a@company.com'],
    ['a@mail.company.con', 'a@mail.company.com'],
    ['a@live.con', 'a@live.com'],
  ])('proposes for %s the address %s', (typed, likely) => {
    expect(suggestAddress(typed)).toBe(likely);
  });

  it.each([
    ...['gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.co.jp', 'hotmail.nl', 'outlook.pt'],
    ...['ymail.com', 'mail.com', 'email.com', 'fmail.com', 'gmx.de', 'gmx.net', 'live.nl'],
    ...['aol.com', 'msn.com', 'me.com', 'web.de', 'proton.me', 'pm.me', 'hey.com', 'live.co'],
    ...['company.co', 'company.cm', 'gmail.de', 'gmai.nl', 'gamil-ltd.com', 'snail.com', 'x.org'],
    ...['gemini.com', 'bahoo.com', 'look.com', 'cloud.com', 'constructor.con.fr', '__proto__.com'],
    ...['mail.gmial.example.org', 'bücher.de', 'localhost', ''],
  ])('leaves %s alone', (domain) => {
    expect(suggestAddress(`a@${domain}`)).toBeUndefined();
  });

  it('leaves alone what is no address', () => {
    expect(suggestAddress('gmial.com')).toBeUndefined();
    expect(suggestAddress('@gmial.com')).toBeUndefined();
  });
});
