// Another page begins with a bare address, and what is set comes into it a moment later:
// one step of the browser's history, lest Back lead to a page on which nothing is set.
// After Back or Forward the history stays as it is until the reader does something: a run that was
// overtaken may still tell of its page, and that is not where the reader is.
const joinBareSteps = () => {
  if (window.datelinePush) return;
  const push = window.datelinePush = history.pushState;
  let bare = false, led = null;
  history.pushState = (state, title, url) => {
    const next = new URL(url, location.href), turned = next.pathname !== location.pathname;
    if (led !== null && next.pathname !== led) return;
    if (led !== null || (bare && !turned)) history.replaceState(state, title, url);
    else push.call(history, state, title, url);
    bare = turned && !next.search;
  };
  for (const done of ['pointerdown', 'keydown', 'popstate']) {
    addEventListener(done, () => {
      bare = false;
      led = done === 'popstate' ? location.pathname : null;
    }, true);
  }
};
