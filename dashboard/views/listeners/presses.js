// The map looks for what lies under the pointer as soon as it is pressed, which takes long
// without a graphics card, and counts that as part of the press: above 250 ms it is no click.
// While it hears of the release, the clock shows the moment when the hand let go.
const clock = Date.now;

const timeByHand = (on) => {
  let press = null;
  on(document, 'pointerdown', (event) => {
    press = { hand: event.timeStamp, heard: clock() };
  }, { capture: true });
  on(document, 'pointerup', (event) => {
    if (!press || !event.target.closest?.('[data-testid="stDeckGlJsonChart"]')) return;
    const moment = press.heard + Math.round(event.timeStamp - press.hand);
    Date.now = () => moment;
    setTimeout(() => { Date.now = clock; });
  }, { capture: true });
};
