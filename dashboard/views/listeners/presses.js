// The map looks for what lies under the pointer as soon as it is pressed, which takes long
// without a graphics card, and counts that as part of the press: above 250 ms it is no click.
// While it hears of the release, the clock shows the moment when the hand let go. The second press
// of a double click is to be none either, or it would let go of what the first has chosen.
const clock = Date.now;
const NO_CLICK = 1000; // milliseconds

const timeByHand = (on) => {
  let press = null;
  on(document, 'pointerdown', (event) => {
    press = { hand: event.timeStamp, heard: clock() };
  }, { capture: true });
  on(document, 'mousedown', (event) => {
    if (press && event.detail > 1) press.hand -= NO_CLICK;
  }, { capture: true });
  on(document, 'pointerup', (event) => {
    if (!press || !event.target.closest?.('[data-testid="stDeckGlJsonChart"]')) return;
    const moment = press.heard + Math.round(event.timeStamp - press.hand);
    Date.now = () => moment;
    setTimeout(() => { Date.now = clock; });
  }, { capture: true });
};
