// A text of the visitor's own is gone when the tab is closed or reloaded: the browser asks first.
const guardOwnText = ({ own }, on) => {
  if (own) on(window, 'beforeunload', (event) => event.preventDefault());
};
