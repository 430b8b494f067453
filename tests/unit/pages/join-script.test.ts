import { JSDOM } from 'jsdom';
import { joinScript, renderJoinPage } from '../../../server/src/join';
import { joinPageSample } from '../../support/join-page-samples';

const open = (name = 'password', language: 'en' | 'de' = 'en') => {
  const html = renderJoinPage(joinPageSample(name, { language }));
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  const sent: string[] = [];
  window.document.querySelectorAll('form').forEach((form) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push([...form.querySelectorAll('input')].map(({ type }) => type).join());
    });
  });
  window.eval(joinScript);
  const buttons = [...window.document.querySelectorAll<HTMLButtonElement>('.toggle')];
  const field = window.document.querySelector<HTMLInputElement>('#password')!;
  return { document: window.document, window, buttons, field, sent };
};

describe('the script of the join pages', () => {
  it('adds a button beside each password, which sends nothing', () => {
    const { buttons, field, sent } = open();
    expect(buttons).toHaveLength(2);
    for (const button of buttons) {
      expect(button.type).toBe('button');
      button.click();
    }
    expect(field.nextElementSibling).toBe(buttons[0]);
    expect(sent).toEqual([]);
  });

  it('shows what is typed and hides it again', () => {
    const { buttons, field } = open();
    const [button] = buttons;
    const seen = () => [field.type, button!.textContent];
    expect(seen()).toEqual(['password', 'Show']);
    button!.click();
    expect(seen()).toEqual(['text', 'Hide']);
    button!.click();
    expect(seen()).toEqual(['password', 'Show']);
  });

  it('names each button after its field, in the language of the page', () => {
    const { buttons, document } = open('sign_in', 'de');
    const [button] = buttons;
    const named = button!.getAttribute('aria-labelledby')!.split(' ');
    const name = named.map((id) => document.getElementById(id)!.textContent).join(' ');
    expect(name).toBe('Anzeigen Passwort Ihres Kontos');
    expect(button!.getAttribute('aria-controls')).toBe('password');
  });

  it('hides a password before it is sent, so that no browser keeps it as a text', () => {
    const { buttons, field, window } = open();
    buttons[0]!.click();
    field.form!.dispatchEvent(new window.Event('submit', { cancelable: true }));
    expect(field.type).toBe('password');
  });

  it('does nothing on a page without a password', () => {
    expect(open('expired-send').buttons).toEqual([]);
  });
});
