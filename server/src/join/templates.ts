import { styles } from './styles';

const programs = `
{{#programs}}
<div class="programs">
<h2>{{title}}</h2>
<ul>
{{#items}}
<li>{{.}}</li>
{{/items}}
</ul>
</div>
{{/programs}}`;

const declineForm = `
<form method="post" action="{{action}}">
<p class="quiet">{{explanation}}</p>
<label class="choice"><input type="checkbox" name="forGood" value="true"> {{forGood}}</label>
<button type="submit"{{#folded}} class="second"{{/folded}}>{{submit}}</button>
</form>`;

/** The form to decline. Below an offer it is folded, so that it does not distract from accepting. */
const decline = `
{{#decline}}
{{#folded}}
<details>
<summary>{{summary}}</summary>
${declineForm}
</details>
{{/folded}}
{{#plain}}
${declineForm}
<p class="back"><a class="button second" href="{{backUrl}}">{{back}}</a></p>
{{/plain}}
{{/decline}}`;

const question = `
{{#question}}
<form method="post" action="{{action}}">
{{#forGood}}
<input type="hidden" name="forGood" value="true">
{{/forGood}}
<button type="submit">{{submit}}</button>
</form>
<p class="back"><a class="button second" href="{{backUrl}}">{{back}}</a></p>
{{/question}}`;

/** The password fields. The script adds a button behind each, with the words of the two data attributes. */
const fields = `
{{#fields}}
<div class="field">
<label for="{{name}}" id="{{name}}-label">{{label}}</label>
<div class="secret">
<input id="{{name}}" name="{{name}}" type="password" autocomplete="{{autocomplete}}" required{{#minLength}} minlength="{{minLength}}"{{/minLength}}{{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}}{{#problem}} aria-invalid="true"{{/problem}} data-show="{{words.showPassword.show}}" data-hide="{{words.showPassword.hide}}">
</div>
{{#problem}}
<p class="problem" id="{{name}}-problem" role="alert">{{problem}}</p>
{{/problem}}
{{#hint}}
<p class="hint" id="{{name}}-hint">{{hint}}</p>
{{/hint}}
</div>
{{/fields}}`;

const attributes =
  '{{#required}} required{{/required}}{{#problem}} aria-describedby="{{id}}-problem" aria-invalid="true"{{/problem}}';

const lengths =
  '{{#minLength}} minlength="{{minLength}}"{{/minLength}}{{#maxLength}} maxlength="{{maxLength}}"{{/maxLength}}';

const limits = '{{#min}} min="{{min}}"{{/min}}{{#max}} max="{{max}}"{{/max}}';

/** One control for each field that the site asks for; own-fields.ts chooses it. */
const own = `
{{#own}}
<div class="field">
<label for="{{id}}">{{label}}</label>
{{#input}}
<input id="{{id}}" name="{{name}}" type="{{type}}" value="{{value}}"{{#step}} step="{{step}}"{{/step}}${limits}${lengths}{{#inputmode}} inputmode="{{inputmode}}"{{/inputmode}}{{#autocomplete}} autocomplete="{{autocomplete}}"{{/autocomplete}}${attributes}>
{{/input}}
{{#area}}
<textarea id="{{id}}" name="{{name}}" rows="4"${lengths}${attributes}>
{{value}}</textarea>
{{/area}}
{{#choice}}
<select id="{{id}}" name="{{name}}"${attributes}>
<option value="">{{none}}</option>
{{#options}}
<option value="{{option}}"{{#selected}} selected{{/selected}}>{{label}}</option>
{{/options}}
</select>
{{/choice}}
{{#problem}}
<p class="problem" id="{{id}}-problem" role="alert">{{problem}}</p>
{{/problem}}
</div>
{{/own}}`;

/** A link opens apart, so that nothing typed is lost. */
const consents = `
{{#consents}}
<div class="field consent">
<input type="hidden" name="{{shown}}" value="{{hash}}">
<label class="choice" for="{{id}}"><input type="checkbox" id="{{id}}" name="{{name}}" value="true"{{#agreed}} checked{{/agreed}}{{#required}} required{{/required}}{{#problem}} aria-describedby="{{id}}-problem" aria-invalid="true"{{/problem}}> <span><span class="words"{{#lang}} lang="{{lang}}" dir="auto"{{/lang}}>{{text}}</span>{{#optional}} <span class="quiet">({{optional}})</span>{{/optional}}</span></label>
{{#link}}
<p class="more"><a href="{{link}}" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{{linkText}}</a></p>
{{/link}}
{{#problem}}
<p class="problem" id="{{id}}-problem" role="alert">{{problem}}</p>
{{/problem}}
</div>
{{/consents}}`;

/**
 * The user name field tells password managers that this form signs somebody in. It is empty, as the
 * address is not shown in full here, and has no name, so it is not sent.
 */
const form = `
{{#form}}
<form method="post">
{{#problem}}
<p class="alert" role="alert">{{problem}}</p>
{{/problem}}
${own}
{{#asksPassword}}
<input type="text" autocomplete="username" hidden>
{{/asksPassword}}
${fields}
${consents}
<button type="submit">{{submit}}</button>
</form>
{{/form}}`;

const links = `
{{#links}}
<div class="apps">
{{#items}}
<a class="button" href="{{url}}">{{label}}</a>
{{/items}}
</div>
{{/links}}`;

const renew = `
{{#renew}}
<form method="post" action="{{action}}">
<button type="submit">{{submit}}</button>
</form>
{{/renew}}`;

const footer = `
{{#footer}}
<footer>
{{#support}}
<p>{{label}} {{#href}}<a href="{{href}}">{{address}}</a>{{/href}}{{^href}}{{address}}{{/href}}</p>
{{/support}}
{{#privacy}}
<p><a href="{{url}}">{{label}}</a></p>
{{/privacy}}
</footer>
{{/footer}}`;

const theme = '--accent: {{accent}}; --button: {{button}}; --on-button: {{onButton}};';

const colours = `{{#colours}}
:root { {{#light}}${theme}{{/light}} }
@media (prefers-color-scheme: dark) { :root { {{#dark}}${theme}{{/dark}} } }
{{/colours}}`;

/** The logo has an empty text, because the name beside it says whose it is. */
const brand = `
{{#brand}}
<header class="brand">{{#logo}}<img src="{{logo}}" alt="">{{/logo}}{{#monogram}}<span class="monogram" aria-hidden="true">{{monogram}}</span>{{/monogram}}<span>{{name}}</span></header>
{{/brand}}`;

/** The whole document: `form` posts to the page's own address. */
export const joinPage = `<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>{{title}}</title>
<style>${styles}${colours}</style>
{{#scriptUrl}}
<script src="{{scriptUrl}}" defer></script>
{{/scriptUrl}}
</head>
<body>
<div class="column">
${brand}
<main>
<h1>{{heading}}</h1>
{{#paragraphs}}
<p>{{.}}</p>
{{/paragraphs}}
{{#identity}}
<p class="identity">{{identity}}</p>
{{/identity}}
${programs}
${links}
${form}
{{#forgot}}
<p class="forgot"><a href="{{url}}">{{label}}</a></p>
{{/forgot}}
${renew}
{{#terms}}
<p class="quiet terms">{{terms}}</p>
{{/terms}}
${decline}
${question}
</main>
${footer}
</div>
</body>
</html>
`;
