// How wide the page's content is, once it has stayed so for a moment.
const RESTED = 120; // milliseconds

const measureWidth = ({ width: drawn, step }, tell, signal) => {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]');
  let told = drawn, timer;
  const measured = () => {
    const style = getComputedStyle(main);
    const inner = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const width = Math.floor(inner / step) * step;
    if (width > 0 && width !== told) { told = width; tell(width); }
  };
  const observer = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(measured, RESTED); });
  observer.observe(main);
  signal.addEventListener('abort', () => { observer.disconnect(); clearTimeout(timer); });
  document.documentElement.dataset.datelineWidth = drawn;
};
