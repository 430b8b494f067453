import fs from 'node:fs';
import http from 'node:http';

const pageFiles = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/mailbox.css': ['mailbox.css', 'text/css; charset=utf-8'],
  '/mailbox.js': ['mailbox.js', 'text/javascript; charset=utf-8'],
};

const pagePolicy = "default-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

// A letter is somebody else's HTML: it may be looked at and its links followed, nothing more.
const letterPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data: https: http:',
].join('; ');

const answer = (response, { status = 200, type, body, policy = pagePolicy }) => {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
};

const json = (response, value, status) =>
  answer(response, {
    status,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
  });

const text = (response, body, status) =>
  answer(response, { status, type: 'text/plain; charset=utf-8', body });

const notFound = (response) => text(response, 'Not found\n', 404);

const newTab = '<base target="_blank">';
const head = /<head(\s[^>]*)?>/i;

// The tag goes inside the head if there is one: before the doctype it would put the letter into quirks mode.
const openLinksInNewTab = (html) =>
  head.test(html) ? html.replace(head, (tag) => tag + newTab) : newTab + html;

const answerLetter = (response, letter, part) => {
  if (!letter) return notFound(response);
  if (part === 'source') return text(response, letter.source);
  if (part === 'html' && letter.html) {
    const body = openLinksInNewTab(letter.html);
    return answer(response, { type: 'text/html; charset=utf-8', body, policy: letterPolicy });
  }
  return notFound(response);
};

const route = ({ letters, url, response }) => {
  const file = pageFiles[url.pathname];
  if (file) {
    const body = fs.readFileSync(new URL(`./page/${file[0]}`, import.meta.url));
    return answer(response, { type: file[1], body });
  }
  if (url.pathname === '/api/letters') {
    return json(response, letters.list({ to: url.searchParams.get('to') }));
  }
  const [, kind, id, part] =
    /^\/(api\/letters|letters)\/(\d+)(?:\/(html|source))?$/.exec(url.pathname) ?? [];
  if (kind === 'letters') return answerLetter(response, letters.find(id), part);
  const letter = kind && !part && letters.find(id);
  return letter ? json(response, letter) : notFound(response);
};

// Another site must not read the letters through a domain name that it points at this machine.
const isLocal = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

export const createWeb = ({ letters }) =>
  http.createServer((request, response) => {
    if (!isLocal(request.headers.host)) return text(response, 'Only from this machine\n', 403);
    if (request.method !== 'GET') return text(response, 'Only GET\n', 405);
    return route({ letters, url: new URL(request.url, 'http://localhost'), response });
  });
