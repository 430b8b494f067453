// Everything of a letter reaches the page as text; its HTML only ever stands in the sandboxed frame.
const find = (id) => document.getElementById(id);
const tabs = ['html', 'text', 'source'];

const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

const chosenId = () => /^#(\d+)$/.exec(location.hash)?.[1] ?? null;

const clock = (moment) =>
  new Date(moment).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

const row = (letter) => {
  const link = element('a', '', '');
  link.href = `#${letter.id}`;
  link.dataset.letter = letter.id;
  const time = element('time', '', clock(letter.receivedAt));
  time.dateTime = letter.receivedAt;
  link.append(
    element('span', 'who', letter.to.join(', ')),
    time,
    element('span', 'what', letter.subject || '(no subject)'),
  );
  const item = document.createElement('li');
  item.append(link);
  return item;
};

const markChosen = () => {
  for (const link of document.querySelectorAll('[data-letter]')) {
    link.setAttribute('aria-current', String(link.dataset.letter === chosenId()));
  }
};

let shownList = '';

const refreshList = async () => {
  const response = await fetch('/api/letters');
  const letters = await response.json();
  const seen = letters.map(({ id }) => id).join();
  if (seen === shownList) return;
  shownList = seen;
  // Existing rows stay, so that the focus is not lost while letters come in.
  const rows = new Map([...find('list').children].map((li) => [li.firstChild.dataset.letter, li]));
  find('list').replaceChildren(...letters.map((letter) => rows.get(letter.id) ?? row(letter)));
  find('none').hidden = letters.length > 0;
  find('count').textContent = letters.length === 1 ? '1 letter' : `${letters.length} letters`;
  markChosen();
};

const showTab = (name) => {
  for (const tab of tabs) {
    find(`tab-${tab}`).setAttribute('aria-selected', String(tab === name));
    find(`tab-${tab}`).tabIndex = tab === name ? 0 : -1;
    find(`part-${tab}`).hidden = tab !== name;
  }
};

const showLetter = async () => {
  const id = chosenId();
  const response = id && (await fetch(`/api/letters/${id}`));
  const letter = response && response.ok ? await response.json() : null;
  find('letter').hidden = !letter;
  find('nothing').hidden = Boolean(letter);
  markChosen();
  if (!letter) return;

  document.title = `${letter.subject} · Mailbox`;
  find('subject').textContent = letter.subject || '(no subject)';
  find('from').textContent = letter.from;
  find('to').textContent = letter.to.join(', ');
  find('received').textContent = new Date(letter.receivedAt).toLocaleString();
  find('part-text').textContent = letter.text;
  find('part-source').textContent = letter.source;
  find('tab-html').disabled = !letter.html;
  find('html').src = letter.html ? `/letters/${id}/html` : 'about:blank';
  showTab(letter.html ? 'html' : 'text');
};

for (const tab of tabs) find(`tab-${tab}`).addEventListener('click', () => showTab(tab));

find('letter').addEventListener('keydown', (event) => {
  const at = tabs.findIndex((tab) => event.target === find(`tab-${tab}`));
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (at < 0 || !step) return;
  const next = tabs[(at + step + tabs.length) % tabs.length];
  if (find(`tab-${next}`).disabled) return;
  showTab(next);
  find(`tab-${next}`).focus();
});

const keepFresh = async () => {
  try {
    await refreshList();
  } catch {
    find('count').textContent = 'The mailbox has stopped';
    shownList = 'stopped';
  }
  setTimeout(keepFresh, 1500);
};

addEventListener('hashchange', showLetter);
await keepFresh();
await showLetter();
