// What appears under the pointer on the map stands right below it, wherever that is: it is moved
// back into the map and the window.
const EDGE = 6; // pixels that stay free

// How far to move what runs from one pixel to another: back before the last, never before the first.
const back = (from, to, first, last) => {
  const over = Math.min(0, last - EDGE - to);
  return Math.round(Math.max(over, Math.min(0, Math.max(first, 0) + EDGE - from)));
};

const moveBack = (label, frame) => {
  label.style.translate = 'none';
  const box = label.getBoundingClientRect(), map = frame.getBoundingClientRect();
  const across = back(box.left, box.right, map.left, Math.min(map.right, document.documentElement.clientWidth));
  const down = back(box.top, box.bottom, map.top, Math.min(map.bottom, window.innerHeight));
  label.style.translate = `${across}px ${down}px`;
};

const keepTooltipsInside = (on, signal) => {
  const heard = new WeakSet();
  on(document, 'pointerover', (event) => {
    const frame = event.target.closest?.('[data-testid="stDeckGlJsonChart"]');
    if (!frame || heard.has(frame)) return;
    heard.add(frame);
    const watch = new MutationObserver(() => {
      const label = frame.querySelector('.deck-tooltip');
      if (label && label.style.display !== 'none') moveBack(label, frame);
      watch.takeRecords(); // what was moved here
    });
    watch.observe(frame, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] });
    signal.addEventListener('abort', () => watch.disconnect());
  }, { capture: true });
};
