// Buttons in our own HTML ask by their data attributes, or copy words.
const TOLD = 1500; // milliseconds that "Copied" stands on a button

// Where the page has no clipboard (no https), the browser's old command may still copy.
const copyByHand = (words) => {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = words;
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
};

const copy = (words, button) => {
  const label = button.datelineWords ??= button.textContent;
  const say = (told) => {
    button.textContent = told;
    setTimeout(() => { button.textContent = label; }, TOLD);
  };
  const taken = navigator.clipboard?.writeText(words) ?? Promise.reject();
  taken.then(() => say('Copied'), () => say(copyByHand(words) ? 'Copied' : 'Not copied'));
};

const hearClicks = (on, ask) => {
  on(document, 'click', (event) => {
    const button = event.target.closest?.('[data-testid="stHtml"] button');
    if (!button) return;
    const { copy: words, to, ...asked } = button.dataset;
    if (words !== undefined) copy(words, button);
    if (to) document.querySelector(`[data-part="${CSS.escape(to)}"]`)?.scrollIntoView();
    if (Object.keys(asked).length) ask(asked);
  });
  on(document, 'dateline-asked', ({ detail }) => ask(detail));
};

// A page that was asked for is opened by its link, which keeps the address.
const turnToPage = ({ page, turn }) => {
  if (!page || turn === window.datelineTurn) return;
  window.datelineTurn = turn;
  // On a phone the link of the first page has the address of the page that is open.
  const inPage = document.querySelector(`.st-key-dl-page-${CSS.escape(page)} a`);
  const links = document.querySelectorAll(PAGE_LINKS);
  const last = (link) => new URL(link.href).pathname.split('/').pop() || 'timeline';
  (inPage ?? [...links].find((link) => last(link) === page))?.click();
};
