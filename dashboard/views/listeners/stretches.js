// A stretch drawn across the timeline is asked for as two shares of the chart's width. It is drawn
// with mouse, pen or finger, while a finger still scrolls the page up and down.
const SHORTEST = 8; // pixels: below this it was a click

// From the first day to the last; the chart holds both in words, step by step.
const daysOf = (chart, from, to) => {
  const { firsts = [], lasts = [] } = chart.layout?.meta ?? {};
  const [first, last] = [firsts[from] ?? '', lasts[to] ?? ''];
  if (first === last) return first;
  return first && last ? `${first} – ${last}` : first ? `from ${first}` : `until ${last}`;
};

const hearStretches = (on, ask, signal) => {
  let drawn = null;
  const drop = () => { drawn?.box?.remove(); drawn = null; };
  on(document, 'keydown', (event) => { if (event.key === 'Escape') drop(); });
  on(document, 'pointerdown', (event) => {
    const chart = event.target.closest?.('.st-key-dl-sheet .js-plotly-plot');
    drop();
    if (chart && event.button === 0 && event.isPrimary) drawn = { chart, from: event.clientX, box: null };
  });
  on(document, 'pointermove', (event) => {
    if (!drawn || !event.isPrimary) return;
    if (!drawn.box) {
      if (Math.abs(event.clientX - drawn.from) < SHORTEST) return;
      drawn.box = document.createElement('div');
      drawn.box.className = 'dl-drawn';
      drawn.box.append(document.createElement('span'));
      document.body.append(drawn.box);
    }
    const frame = drawn.chart.getBoundingClientRect();
    const steps = (drawn.chart.layout?.meta?.firsts?.length ?? frame.width) - 1;
    const step = (x) => Math.round(Math.min(Math.max((x - frame.left) / frame.width, 0), 1) * steps);
    const [from, to] = [step(drawn.from), step(event.clientX)].sort((a, b) => a - b);
    Object.assign(drawn.box.style, {
      left: `${frame.left + (frame.width * from) / steps}px`, width: `${(frame.width * (to - from)) / steps}px`,
      top: `${frame.top}px`, height: `${frame.height}px`,
    });
    drawn.box.classList.toggle('dl-drawn-far', from + to > steps);
    drawn.box.firstElementChild.textContent = daysOf(drawn.chart, from, to);
    drawn.shares = [from, to].map((one) => (one / steps).toFixed(7));
  });
  on(document, 'pointerup', () => {
    const shares = drawn?.box && drawn.shares;
    drop();
    if (shares) ask({ stretch: shares.join('..') });
  });
  on(document, 'pointercancel', drop);
  signal.addEventListener('abort', drop);
};
