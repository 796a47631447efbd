// Keys step through the events, and tell how many steps all presses together make, lest quick ones
// get lost between two pictures; what is newly chosen comes into sight.
const FIELD = 'input, textarea, select, canvas, [contenteditable]:not([contenteditable="false"]), '
  + '[role="combobox"], [role="listbox"], [role="option"], [role="radio"], [role="slider"], [role="tab"]';
const STEPS = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };
const STRIP = '.dl-step-next, .dl-step-previous';
const FRAMES = 60; // so long the chosen row may take to be drawn
const ABOVE = 40; // pixels that are left free beside it
const DRAWN = 300; // milliseconds until a card is there

const hearKeys = (on, ask) => {
  on(document, 'keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.composedPath()[0].closest?.(FIELD)) return;
    if (!STEPS[event.key] || !document.querySelector(STRIP)) return;
    event.preventDefault();
    window.datelineSteps = (window.datelineSteps ?? 0) + STEPS[event.key];
    ask({ steps: String(window.datelineSteps) });
  });
};

const bringRowIntoSight = (frames = FRAMES) => {
  const row = document.querySelector(
    `.st-key-dl-in-order .dl-row[data-event="${CSS.escape(window.datelineChosen ?? '')}"]`);
  if (row?.getAttribute('aria-pressed') !== 'true') {
    if (frames) requestAnimationFrame(() => bringRowIntoSight(frames - 1));
    return;
  }
  const list = row.closest('[data-testid="stHtml"]');
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + ABOVE;
  if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + ABOVE;
};

// On a phone the card of a newly chosen event is scrolled into sight, too.
const showChosen = ({ chosen, narrow }) => {
  const before = window.datelineChosen;
  window.datelineChosen = chosen ?? null;
  if (before !== window.datelineChosen) window.dispatchEvent(new Event('dateline-chosen'));
  bringRowIntoSight();
  if (narrow && before !== undefined && chosen && before !== chosen) {
    setTimeout(() => document.querySelector('.dl-card')?.scrollIntoView({ block: 'start' }), DRAWN);
  }
};
