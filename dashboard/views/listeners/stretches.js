// A stretch drawn across the timeline is asked for as two shares of the chart's width. It is drawn
// with mouse, pen or finger, while a finger still scrolls the page up and down.
const SHORTEST = 8; // pixels: below this it was a click

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
      document.body.append(drawn.box);
    }
    const frame = drawn.chart.getBoundingClientRect();
    const within = (x) => Math.min(Math.max(x, frame.left), frame.right);
    const [left, right] = [within(drawn.from), within(event.clientX)].sort((a, b) => a - b);
    Object.assign(drawn.box.style, {
      left: `${left}px`, width: `${right - left}px`, top: `${frame.top}px`, height: `${frame.height}px`,
    });
    drawn.shares = [left, right].map((x) => ((x - frame.left) / frame.width).toFixed(5));
  });
  on(document, 'pointerup', () => {
    const shares = drawn?.box && drawn.shares;
    drop();
    if (shares) ask({ stretch: shares.join('..') });
  });
  on(document, 'pointercancel', drop);
  signal.addEventListener('abort', drop);
};
