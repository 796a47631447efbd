// Days since 1970 in words, and days ↔ positions on the axis.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86400000;
const FARTHEST = 100000000; // days that a Date of JavaScript can count

function yearWords(year) {
  if (year <= 0) return `${1 - year} BC`;
  return year < 100 ? `AD ${year}` : String(year);
}

function dayWords(day) {
  if (Math.abs(day) > FARTHEST) return yearWords(Math.round(1970 + day / 365.2425));
  const date = new Date(Math.floor(day) * DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${yearWords(date.getUTCFullYear())}`;
}

// The last number of an ascending list that is at most the value; -1 where none is.
function before(list, value) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= value) low = middle + 1; else high = middle;
  }
  return low - 1;
}

// Linear between knots; both lists ascend.
function between(value, from, to) {
  const last = from.length - 1;
  if (value <= from[0]) return to[0];
  if (value >= from[last]) return to[last];
  const at = before(from, value);
  const share = (value - from[at]) / (from[at + 1] - from[at] || 1);
  return to[at] + share * (to[at + 1] - to[at]);
}

// The columns as figures/playback.py writes them → one number an event.
function unpacked(data) {
  const { begins, quadrant, status, fades, inferred, ...events } = data.events;
  const digits = (words) => Uint8Array.from(words, Number);
  let day = 0;
  const from = begins.map((more) => { day += more; return day; });
  return { ...data, events: { ...events, from, quadrant: digits(quadrant), status: digits(status), fades: digits(fades), inferred: digits(inferred) } };
}
