// The chart answers a click on what the pointer was on before. A finger was nowhere before: where it
// comes down the chart is told so, and the first tap chooses.
const aimTaps = (on) => {
  on(document, 'pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    if (!event.target.closest?.('.js-plotly-plot')) return;
    const { clientX, clientY, screenX, screenY } = event;
    const how = { clientX, clientY, screenX, screenY, bubbles: true, cancelable: true, view: window };
    event.target.dispatchEvent(new MouseEvent('mousemove', how));
  }, { capture: true });
};
