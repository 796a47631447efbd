// The strip: all events on the axis, pale; what is in the frame in full colour.

const ROW = 13;
const ROWS = 10; // more rows than this, and events are counted
const BAR = 8;
const FOOT = 22;
const BINS = 6; // pixels of a stretch in which events are counted
const COUNTED = 90; // height of the counts
const EDGE = 8; // as far as the knob of the slider stays from its ends

class Strip {
  constructor(root) {
    this.box = root.querySelector('.strip');
    this.pale = root.querySelector('.pale');
    this.lit = root.querySelector('.lit');
  }

  place(data, ends, last) {
    this.data = data;
    this.ends = ends;
    this.last = last;
  }

  x(day) {
    return EDGE + between(day, this.data.axis.days, this.data.axis.at) * (this.width - 2 * EDGE);
  }

  day(x) {
    return between((x - EDGE) / (this.width - 2 * EDGE), this.data.axis.at, this.data.axis.days);
  }

  resize(ink) {
    this.ink = ink;
    this.width = this.box.clientWidth;
    if (!this.width) return;
    this.pack();
    this.floor = this.rows ? Math.max(this.rows, 2) * ROW + 6 : COUNTED;
    this.height = this.floor + FOOT;
    this.box.style.height = `${this.height}px`;
    const context = sized(this.pale, this.width, this.height);
    this.over = sized(this.lit, this.width, this.height);
    if (!this.rows) this.count();
    context.globalAlpha = 0.28;
    if (this.rows) this.bars.forEach((_, event) => this.bar(context, event)); else this.columns(context);
    context.globalAlpha = 1;
    this.axis(context);
  }

  // Every event in the first row where it is free; without rows where there are too many.
  pack() {
    const { from } = this.data.events, right = [];
    this.bars = [];
    for (let event = 0; event < from.length; event += 1) {
      const x0 = this.x(from[event]), x1 = Math.max(this.x(Math.min(this.ends[event], this.last)), x0 + BAR);
      let row = right.findIndex((end) => end + 2 <= x0);
      if (row < 0) row = right.length;
      if (row >= ROWS) { this.rows = 0; return; }
      right[row] = x1;
      this.bars.push([x0, x1, row * ROW + 3 + BAR / 2]);
    }
    this.rows = right.length;
  }

  bar(context, event, until = Infinity) {
    const { events } = this.data, [x0, x1, y] = this.bars[event];
    const end = Math.max(Math.min(x1, until), x0 + BAR);
    context.beginPath();
    context.roundRect(x0, y - BAR / 2, end - x0, BAR, BAR / 2);
    const status = STATUSES[events.status[event]];
    const colour = this.ink.quadrants[events.quadrant[event]];
    form(context, status, fadingColour(context, x0, x1, colour, events.fades[event]));
    if (status === 'negated') strike(context, x0 - 3, end + 3, y, this.ink.ink);
  }

  // How many events begin in each stretch, by quadrant.
  count() {
    const { from, quadrant } = this.data.events, size = QUADRANTS.length;
    this.stacks = new Int32Array(Math.ceil(this.width / BINS) * size);
    from.forEach((day, event) => { this.stacks[Math.floor(this.x(day) / BINS) * size + quadrant[event]] += 1; });
    this.most = 1;
    for (let at = 0; at < this.stacks.length; at += size) {
      this.most = Math.max(this.most, this.stacks.slice(at, at + size).reduce((sum, one) => sum + one, 0));
    }
  }

  columns(context) {
    const size = QUADRANTS.length, scale = (COUNTED - 6) / this.most;
    for (let at = 0; at < this.stacks.length; at += size) {
      let y = this.floor;
      for (let quadrant = 0; quadrant < size; quadrant += 1) {
        const height = this.stacks[at + quadrant] * scale;
        context.fillStyle = this.ink.quadrants[quadrant];
        context.fillRect((at / size) * BINS, y - height, BINS - 1, height);
        y -= height;
      }
    }
  }

  axis(context) {
    context.fillStyle = this.ink.hairline;
    context.fillRect(0, this.floor, this.width, 1);
    context.textBaseline = 'top';
    context.textAlign = 'left';
    const taken = [], { ticks } = this.data;
    // dates come first, and lengths of gaps where there is room left between them
    for (const [at, words, gap] of [...ticks.filter((tick) => !tick[2]), ...ticks.filter((tick) => tick[2])]) {
      context.font = `${gap ? 400 : 600} 12.5px ${FONT}`;
      context.fillStyle = gap ? this.ink.muted : this.ink.ink;
      const width = context.measureText(words).width;
      const left = Math.max(0, Math.min(EDGE + at * (this.width - 2 * EDGE) - width / 2, this.width - width));
      if (taken.some(([start, end]) => left < end + 12 && left + width > start - 12)) continue;
      context.fillText(words, left, this.floor + 6);
      taken.push([left, left + width]);
    }
  }

  draw(shown, since, day, chosen) {
    if (!this.over) return;
    const { over, ink } = this, x = this.x(day), left = since > -Infinity ? this.x(since) : 0;
    over.clearRect(0, 0, this.width, this.height);
    over.fillStyle = ink.chosen;
    over.fillRect(left, 0, x - left, this.floor);
    if (this.rows) {
      for (const event of shown) this.bar(over, event, x);
      const at = this.data.events.id.indexOf(chosen);
      if (at >= 0) ring(over, this.bars[at][0] + BAR / 2, this.bars[at][2], BAR, ink);
    } else {
      over.save();
      over.beginPath();
      over.rect(left, 0, x - left, this.floor);
      over.clip();
      this.columns(over);
      over.restore();
    }
    over.fillStyle = ink.ink;
    over.fillRect(x - 0.75, 0, 1.5, this.floor);
  }

  hit(x, y) {
    if (!this.rows) return null;
    const event = this.bars.findIndex(([x0, x1, row]) => x >= x0 - 3 && x <= x1 + 3 && Math.abs(y - row) <= ROW / 2);
    return event < 0 ? null : { event };
  }
}
