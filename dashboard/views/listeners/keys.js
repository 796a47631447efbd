// Keys press the buttons that step through the events; what is newly chosen comes into sight.
const FIELD = 'input, textarea, select, canvas, [contenteditable]:not([contenteditable="false"]), '
  + '[role="combobox"], [role="listbox"], [role="option"], [role="radio"], [role="slider"], [role="tab"]';
const STEPS = { j: 'next', ArrowRight: 'next', k: 'previous', ArrowLeft: 'previous' };
const FRAMES = 60; // so long the chosen row may take to be drawn
const ABOVE = 40; // pixels that are left free beside it
const DRAWN = 300; // milliseconds until a card is there

const hearKeys = (on) => {
  on(document, 'keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.composedPath()[0].closest?.(FIELD)) return;
    const button = STEPS[event.key] && document.querySelector(`.dl-step-${STEPS[event.key]}`);
    if (!button) return;
    event.preventDefault();
    button.click();
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
