// The player: what is in the frame on a day, the controls, and the clock that moves the day.

const LISTED = 9; // events in the list at once
const QUIET = 900; // milliseconds between two announcements to screen readers
const SHORTEST = 8, LONGEST = 45, A_STOP = 1.1; // seconds of the whole, seconds a date
const JUMP = 1200; // milliseconds between two dates where motion is reduced
const NARROW = 640;
const PLAY = 'M4 2.5v11L13 8z', PAUSE = 'M3.5 3h3v10h-3zM9.5 3h3v10h-3z';

class Player {
  constructor(root) {
    this.root = root;
    this.find = (name) => root.querySelector(name);
    this.map = new WorldMap(root);
    this.strip = new Strip(root);
    this.map.ready = () => this.show();
    this.still = matchMedia('(prefers-reduced-motion: reduce)');
    this.listeners = new AbortController();
    this.listen();
  }

  place(given) {
    const first = !this.data, day = this.day, data = unpacked(given), { events, axis } = data;
    this.data = data;
    this.began = Float64Array.from(events.from);
    this.last = axis.days[axis.days.length - 1];
    this.ends = Float64Array.from(events.length, (length, at) => (length < 0 ? Infinity : events.from[at] + length));
    this.stops = [...new Set(events.from)];
    this.choices();
    this.settle(given.set);
    this.map.place(data);
    this.strip.place(data, this.ends, this.last);
    this.day = first ? this.stops[0] : Math.max(this.stops[0], Math.min(day, this.last));
    const lost = [[data.undated, 'no date and cannot be played'], [data.unplaced, 'no place on the map']];
    this.find('.apart').textContent = lost.filter(([count]) => count)
      .map(([count, what]) => `${count} ${count === 1 ? 'event has' : 'events have'} ${what}.`).join(' ');
    this.resize();
  }

  // What the frame reaches back to: the beginning, or a window of some length.
  choices() {
    const select = this.find('.reach'), kept = select.value;
    const words = [['all', 'all so far'], ...this.data.windows.map(([name, days]) => [String(days), `the last ${name.replace(/^1 /, '')}`])];
    select.replaceChildren(...words.map(([value, label]) => new Option(label, value)));
    if (words.some(([value]) => value === kept)) select.value = kept;
  }

  // What the address says of speed and frame, where it says something else than before.
  settle(set) {
    for (const name of ['speed', 'reach']) {
      const select = this.find(`.${name}`);
      if (set[name] === this.set?.[name]) continue;
      if ([...select.options].some(({ value }) => value === set[name])) select.value = set[name];
    }
    this.set = set;
  }

  listen() {
    const on = (target, name, heard) => target.addEventListener(name, heard, { signal: this.listeners.signal });
    const step = { back: () => this.step(-1), on: () => this.step(1), play: () => this.toggle() };
    for (const button of this.root.querySelectorAll('[data-do]')) on(button, 'click', step[button.dataset.do]);
    on(this.find('.reach'), 'change', () => { this.show(); this.tell(); });
    on(this.find('.speed'), 'change', () => this.tell());
    const slider = this.find('.slider');
    on(slider, 'input', () => { this.pause(); this.go(between(slider.value / 1000, this.data.axis.at, this.data.axis.days)); });
    on(slider, 'keydown', (event) => {
      const turns = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
      if (event.key === ' ') this.toggle(); else if (event.key in turns) this.step(turns[event.key]); else return;
      event.preventDefault();
    });
    for (const part of [this.map, this.strip]) {
      const canvas = part.marks ?? part.lit;
      on(canvas, 'click', (event) => this.clicked(part, event));
      on(canvas, 'pointermove', ({ offsetX, offsetY }) => this.pointed(part, canvas, part.hit(offsetX, offsetY)));
    }
    on(window, 'dateline-chosen', () => this.show());
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this.root);
  }

  stop() {
    this.pause();
    this.listeners.abort();
    this.observer.disconnect();
  }

  resize() {
    const width = this.root.clientWidth;
    if (!width || !this.data) return;
    this.root.classList.toggle('narrow', width < NARROW);
    this.map.resize(this.data.ink);
    this.strip.resize(this.data.ink);
    this.show();
  }

  get since() {
    const reach = this.find('.reach').value;
    return reach === 'all' ? -Infinity : this.day - Number(reach);
  }

  // The numbers of the events in the frame: begun, and not over before the window.
  shown() {
    const since = this.since, count = before(this.began, this.day) + 1, found = [];
    for (let event = 0; event < count; event += 1) if (this.ends[event] > since) found.push(event);
    return found;
  }

  go(day) {
    this.day = Math.max(this.stops[0], Math.min(day, this.last));
    this.show();
  }

  step(turn) {
    this.pause();
    const at = before(this.stops, this.day);
    const back = this.day > this.stops[at] ? at : at - 1;
    this.go(this.stops[Math.max(0, Math.min(turn > 0 ? at + 1 : back, this.stops.length - 1))]);
  }

  toggle() { if (this.playing) this.pause(); else this.play(); }

  play() {
    if (this.day >= this.last - 1e-6) this.day = this.stops[0];
    this.playing = true;
    this.label();
    let then = performance.now();
    const tick = (now) => {
      if (!this.playing) return;
      if (!this.still.matches) { this.advance((now - then) / 1000); then = now; } else if (now - then > JUMP / this.speed) { this.jump(); then = now; }
      this.frame = requestAnimationFrame(tick);
    };
    this.frame = requestAnimationFrame(tick);
  }

  get speed() { return Number(this.find('.speed').value); }

  advance(seconds) {
    const { at, days } = this.data.axis;
    const whole = Math.max(SHORTEST, Math.min(this.stops.length * A_STOP, LONGEST));
    const position = between(this.day, days, at) + (seconds * this.speed) / whole;
    this.go(between(position, at, days));
    if (position >= 1) this.pause();
  }

  jump() {
    const next = this.stops[before(this.stops, this.day) + 1];
    this.go(next ?? this.last);
    if (next === undefined) this.pause();
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    cancelAnimationFrame(this.frame);
    this.label();
    this.show();
  }

  label() {
    this.find('.play span').textContent = this.playing ? 'Pause' : 'Play';
    this.find('.sign').setAttribute('d', this.playing ? PAUSE : PLAY);
  }

  show() {
    if (!this.data || !this.root.clientWidth) return;
    const shown = this.shown(), chosen = window.datelineChosen, moment = Math.min(this.day, this.last - 0.01);
    const lasts = (event) => this.ends[event] > moment;
    const drawn = this.map.draw(shown, lasts, chosen);
    this.strip.draw(shown, this.since, this.day, chosen);
    const date = dayWords(Math.min(this.day, this.last - 1)), slider = this.find('.slider');
    const count = `${shown.length.toLocaleString('en')} of ${this.began.length.toLocaleString('en')} events`;
    this.find('.date').textContent = date;
    this.find('.count').textContent = count;
    slider.value = between(this.day, this.data.axis.days, this.data.axis.at) * 1000;
    slider.setAttribute('aria-valuetext', date);
    Object.assign(this.root.dataset, { day: Math.floor(this.day), shown: shown.length, drawn });
    this.list(shown, lasts, chosen);
    this.say(`${date}: ${count}`, shown);
  }

  // The newest events by name; where there are too many to send their names, the places instead.
  list(shown, lasts, chosen) {
    const titled = Boolean(this.data.events.title);
    const listed = titled ? shown.slice(-LISTED).reverse() : this.map.busiest(LISTED);
    const key = titled ? listed.map((event) => [event, lasts(event)]).join() + chosen : listed.join();
    if (key === this.listed) return;
    this.listed = key;
    const more = shown.length > LISTED ? `and ${(shown.length - LISTED).toLocaleString('en')} before` : '';
    this.find('.label').textContent = titled ? 'In the frame, latest first' : 'Most events in the frame at';
    this.find('.more').textContent = titled ? more : 'Filter to fewer events to see them by name.';
    this.find('.list').replaceChildren(...listed.map((one) => (titled ? this.row(one, lasts(one), chosen) : this.placeRow(one))));
  }

  placeRow([name, count]) {
    const item = document.createElement('li'), words = document.createElement('p');
    words.className = 'place';
    const parts = [name, count.toLocaleString('en')].map((text) => Object.assign(document.createElement('span'), { textContent: text, dir: 'auto' }));
    words.append(...parts);
    item.append(words);
    return item;
  }

  row(event, lasts, chosen) {
    const { events } = this.data, item = document.createElement('li'), button = document.createElement('button');
    button.type = 'button';
    button.classList.toggle('past', !lasts);
    button.setAttribute('aria-pressed', String(events.id[event] === chosen));
    const parts = [`form ${STATUSES[events.status[event]]}`, 'when', 'what'].map((name) => Object.assign(document.createElement('span'), { className: name }));
    parts[0].style.setProperty('--q', `var(--dl-q-${QUADRANTS[events.quadrant[event]]})`);
    parts[1].textContent = events.when[event];
    parts[2].textContent = events.title[event];
    parts[2].dir = 'auto';
    button.append(...parts);
    button.addEventListener('click', () => this.choose(event));
    item.append(button);
    return item;
  }

  // Tells screen readers of the newest frame, now and then.
  say(words, shown) {
    const { title } = this.data.events, newest = shown[shown.length - 1];
    const latest = title && newest !== undefined ? ` Latest: ${title[newest]}` : '';
    this.words = `${words}.${latest}`;
    if (this.telling) return;
    const live = this.find('.live');
    this.telling = setTimeout(() => {
      this.telling = null;
      if (live.textContent !== this.words) live.textContent = this.words;
    }, QUIET);
  }

  // A mark is chosen; on bare strip the day moves there.
  clicked(part, { offsetX, offsetY }) {
    const found = part.hit(offsetX, offsetY);
    if (found) this.choose(found.event);
    else if (part === this.strip) { this.pause(); this.go(part.day(offsetX)); }
  }

  pointed(part, canvas, found) {
    const { when, title, inferred } = this.data.events;
    const where = found && inferred[found.event] && part === this.map ? 'inferred: ' : '';
    canvas.classList.toggle('over', Boolean(found));
    canvas.title = found ? found.about ?? (title ? `${where}${when[found.event]}: ${title[found.event]}` : '') : '';
  }

  // Speed and frame go into the address.
  tell() {
    this.set = { speed: this.find('.speed').value, reach: this.find('.reach').value };
    this.told({ ...this.set, turn: String(Date.now()) });
  }

  choose(event) {
    document.dispatchEvent(new CustomEvent('dateline-asked', { detail: { event: this.data.events.id[event] } }));
  }
}

// Every run of the page calls this anew; the player stays, and goes on where it is.
export default function ({ parentElement, data, setStateValue }) {
  const root = parentElement.querySelector('.player');
  root.player ??= new Player(root);
  root.player.told = (set) => setStateValue('set', set);
  root.player.place(data);
  return () => { root.player?.stop(); delete root.player; };
}
