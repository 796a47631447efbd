// Called anew in each run of the page: what listened before lets go.
export default function ({ data, setStateValue }) {
  window.datelineStop?.();
  const stopped = new AbortController(), { signal } = stopped;
  const on = (target, name, heard, how) => target.addEventListener(name, heard, { ...how, signal });
  const ask = (asked) => setStateValue('asked', { ...asked, turn: String(Date.now()) });
  joinBareSteps();
  showChosen(data);
  turnToPage(data);
  guardExport(on);
  hearClicks(on, ask);
  guardOwnText(data, on);
  hearFields(on);
  hearKeys(on, ask);
  hearStretches(on, ask, signal);
  timeByHand(on);
  aimTaps(on);
  keepTooltipsInside(on, signal);
  measureWidth(data, (width) => setStateValue('width', width), signal);
  window.datelineStop = () => stopped.abort();
  return window.datelineStop;
}
