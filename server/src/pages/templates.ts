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

/** Only its holder opens it, so it stays out of the way of the one thing to do. */
const decline = `
<details>
<summary>{{words.decline.summary}}</summary>
<form method="post" action="{{declineAction}}">
<p class="quiet">{{words.decline.explanation}}</p>
<label class="choice"><input type="checkbox" name="forGood" value="true"> {{words.decline.forGood}}</label>
<button type="submit" class="second">{{words.decline.submit}}</button>
</form>
</details>`;

const fields = `
{{#fields}}
<div class="field">
<label for="{{name}}">{{label}}</label>
<input id="{{name}}" name="{{name}}" type="password" autocomplete="{{autocomplete}}" required{{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}}{{#problem}} aria-invalid="true"{{/problem}}>
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

/** One control for each thing the site asks for; which one is settled in own-fields.ts. */
const own = `
{{#own}}
<div class="field">
{{^box}}
<label for="{{id}}">{{label}}</label>
{{/box}}
{{#input}}
<input id="{{id}}" name="{{name}}" type="{{type}}" value="{{value}}"{{#step}} step="{{step}}"{{/step}}{{#inputmode}} inputmode="{{inputmode}}"{{/inputmode}}{{#autocomplete}} autocomplete="{{autocomplete}}"{{/autocomplete}}${attributes}>
{{/input}}
{{#area}}
<textarea id="{{id}}" name="{{name}}" rows="4"${attributes}>
{{value}}</textarea>
{{/area}}
{{#choice}}
<select id="{{id}}" name="{{name}}"${attributes}>
<option value="">{{none}}</option>
{{#options}}
<option value="{{option}}"{{#selected}} selected{{/selected}}>{{option}}</option>
{{/options}}
</select>
{{/choice}}
{{#box}}
<label class="choice"><input id="{{id}}" name="{{name}}" type="checkbox" value="true"{{#checked}} checked{{/checked}}${attributes}> {{label}}</label>
{{/box}}
{{#problem}}
<p class="problem" id="{{id}}-problem" role="alert">{{problem}}</p>
{{/problem}}
</div>
{{/own}}`;

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
<input type="text" autocomplete="username" hidden>
${fields}
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

/** The whole document: `form` posts to the page's own address. No script anywhere. */
export const joinPage = `<!doctype html>
<html lang="{{locale}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>{{title}}</title>
<style>${styles}</style>
</head>
<body>
<div class="column">
{{#brand}}
<header class="brand"><span class="monogram" aria-hidden="true">{{monogram}}</span><span>{{name}}</span></header>
{{/brand}}
<main>
<h1>{{heading}}</h1>
{{#paragraphs}}
<p>{{.}}</p>
{{/paragraphs}}
${programs}
${links}
${form}
${renew}
{{#terms}}
<p class="quiet terms">{{.}}</p>
{{/terms}}
{{#declineAction}}
${decline}
{{/declineAction}}
</main>
${footer}
</div>
</body>
</html>
`;
