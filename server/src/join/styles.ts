/** The backgrounds of each theme on which coloured words have the least contrast: see the variables below. */
export const faintest = { light: '#eef3f7', dark: '#2a333d' };

/**
 * The style is inline, so that the page loads nothing else; system fonts; 16 px fields, below which iOS
 * zooms.
 */
export const styles = `
:root {
  color-scheme: light dark;
  --page: #f2f4f6; --card: #ffffff; --ink: #1f2933; --quiet: #55626f; --line: #8593a1;
  --accent: #1d5c8a; --button: #1d5c8a; --on-button: #ffffff; --soft: #eef3f7; --bad: #b3261e; --bad-soft: #fdf0ef;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14191f; --card: #1f262e; --ink: #e8edf2; --quiet: #b3bfcb; --line: #7f8d9b;
    --accent: #8cc4ee; --button: #8cc4ee; --on-button: #0d1c29; --soft: #2a333d; --bad: #ffb4ab; --bad-soft: #3a2523;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 24px 16px 48px; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
  overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
.column { max-width: 440px; margin: 0 auto; }
@media (min-width: 600px) { body { padding-top: 9vh; } main { padding: 40px !important; } }
.brand { display: flex; align-items: center; gap: 12px; margin: 0 4px 16px; font-weight: 600; }
.monogram {
  flex: none; width: 40px; height: 40px; border-radius: 12px; background: var(--button);
  color: var(--on-button); display: grid; place-items: center; font-size: 19px;
}
.brand img {
  flex: none; height: 48px; max-width: 50%; object-fit: contain; padding: 4px; border-radius: 8px; background: #ffffff;
}
main { background: var(--card); border-radius: 16px; padding: 28px 24px; }
h1 { margin: 0 0 12px; font-size: 26px; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
p { margin: 0 0 12px; }
main > :last-child { margin-bottom: 0; }
.quiet { color: var(--quiet); font-size: 15px; }
.identity { margin: 16px 0 0; padding: 12px 18px; background: var(--soft); border-radius: 12px; }
.identity + .programs { margin-top: 12px; }
.programs { margin: 20px 0; padding: 14px 18px; background: var(--soft); border-radius: 12px; }
.programs h2 { margin: 0 0 4px; font-size: 15px; color: var(--quiet); font-weight: 600; }
.programs ul { margin: 0; padding: 0; list-style: none; }
.programs li { padding: 3px 0; font-weight: 600; }
form { margin: 20px 0 0; }
.forgot { margin: 8px 0 0; }
.forgot a, footer a { display: inline-block; padding: 11px 0; }
form + .terms, .apps + .terms { margin-top: 20px; }
.terms { margin-bottom: 4px; }
label { display: block; font-weight: 600; margin: 0 0 6px; }
.field { margin: 0 0 18px; }
.field input:not([type="checkbox"]), .field select, .field textarea {
  width: 100%; min-height: 50px; padding: 10px 14px; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: 10px;
}
.field input[aria-invalid], .field select[aria-invalid], .field textarea[aria-invalid] {
  border: 2px solid var(--bad);
}
.hint { margin: 6px 0 0; color: var(--quiet); font-size: 14px; }
.problem { margin: 6px 0 0; color: var(--bad); font-weight: 600; font-size: 15px; }
.alert { margin: 0 0 18px; padding: 12px 16px; border-radius: 10px; background: var(--bad-soft); color: var(--bad); font-weight: 600; }
button, .button {
  display: block; width: 100%; min-height: 52px; padding: 12px 20px; border: 1px solid var(--accent); border-radius: 10px;
  font: inherit; font-size: 17px; font-weight: 600; text-align: center; text-decoration: none;
  background: var(--button); color: var(--on-button); cursor: pointer;
}
button:hover, .button:hover { filter: brightness(1.08); }
.button + .button, .second { background: transparent; color: var(--accent); border: 1px solid var(--line); }
.button { margin: 0 0 12px; }
.back { margin: 12px 0 0; }
.secret { display: flex; gap: 8px; }
.secret input { flex: 1; min-width: 0; }
.toggle {
  flex: none; width: auto; min-width: 88px; min-height: 50px; padding: 10px 14px; font-size: 15px;
  background: transparent; color: var(--accent); border-color: var(--line);
}
.apps { margin-top: 24px; }
.apps > :last-child { margin-bottom: 0; }
details { margin: 20px 0 0; border-top: 1px solid var(--soft); padding-top: 12px; }
summary { padding: 11px 0; color: var(--quiet); cursor: pointer; border-radius: 8px; }
details form { margin: 8px 0 0; }
.choice { display: flex; align-items: center; gap: 12px; min-height: 44px; margin: 0 0 12px; font-weight: 400; }
.choice input { width: 22px; height: 22px; margin: 0; accent-color: var(--accent); flex: none; }
.consent .choice { align-items: flex-start; min-height: 44px; margin: 0; padding: 10px 0; }
.consent .words { white-space: pre-line; }
.consent .more { margin: -6px 0 0 34px; font-size: 15px; }
.consent .more a { display: inline-block; padding: 10px 0; }
.consent .problem { margin: 0 0 0 34px; }
.consent input[aria-invalid] { outline: 2px solid var(--bad); outline-offset: 2px; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { margin: 20px 4px 0; color: var(--quiet); font-size: 15px; }
footer p { margin: 0 0 2px; }
`;
