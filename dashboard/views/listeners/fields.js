// A field hands over what was typed a moment after it is left, and names the page that was open:
// a link that is clicked straight from a field waits for that, lest its page be left again.
const HANDED_OVER = 200; // milliseconds
const PAGE_LINKS = '[data-testid="stTopNav"] a, .st-key-dl-pages a';

const hearFields = (on) => {
  let left = -Infinity;
  on(document, 'focusout', (event) => {
    if (event.target.matches?.('input, textarea')) left = event.timeStamp;
  });
  on(document, 'click', (event) => {
    const link = event.target.closest?.(PAGE_LINKS);
    if (!link || !event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.timeStamp - left > HANDED_OVER) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => link.click(), HANDED_OVER);
  }, { capture: true });
};
