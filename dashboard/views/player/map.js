// The map: quiet ground drawn once, marks of the frame above it.

const NORTHMOST = 84;
const CLOSEST = 512 * 2 ** 6; // pixels of the whole world: the base map is not drawn for more
const ALONE = 512 * 2 ** 4.4; // one place alone: its country around it stays recognisable
const MARGIN = 64;
const DOTS = 7; // up to so many events at a place have a dot each
const NAMED = 40; // spots that are named at most
const NEAR = 28; // pixels: places that are nearer than this share a spot
const LIGHTER = 0.45; // how opaque a dot is where its place is only inferred
const MANY = 300; // beyond so many events spots are counts, which are larger
const NEAR_COUNTS = 50;
const worlds = new Map();

// Web Mercator, the whole world being 1 wide.
function project(lat, lon) {
  const angle = (Math.max(-NORTHMOST, Math.min(NORTHMOST, lat)) * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI)];
}

function worldOf(address) {
  if (!worlds.has(address)) {
    const loading = fetch(address).then((answer) => answer.json()).then((world) =>
      world.features.map(({ properties, geometry }) => ({ iso: properties.iso, path: outline(geometry) })));
    loading.catch(() => worlds.delete(address));
    worlds.set(address, loading);
  }
  return worlds.get(address);
}

function outline({ type, coordinates }) {
  const path = new Path2D();
  for (const polygon of type === 'Polygon' ? [coordinates] : coordinates) {
    for (const line of polygon) {
      line.forEach(([lon, lat], at) => path[at ? 'lineTo' : 'moveTo'](...project(lat, lon)));
      path.closePath();
    }
  }
  return path;
}

// The closest view in which all points keep a margin from the edges.
function fitted(points, width, height) {
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
  const [west, east, north, south] = points.length
    ? [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] : [0.1, 0.9, 0.2, 0.6];
  const scales = [
    east > west ? (width - 2 * MARGIN) / (east - west) : Infinity,
    south > north ? (height - 2 * MARGIN) / (south - north) : Infinity,
  ];
  const wanted = Math.min(...scales);
  const scale = Math.max(Math.min(wanted === Infinity ? ALONE : wanted, CLOSEST), width * 0.8);
  return { scale, x: width / 2 - ((west + east) / 2) * scale, y: height / 2 - ((north + south) / 2) * scale };
}

class WorldMap {
  constructor(root) {
    this.ground = root.querySelector('.ground');
    this.marks = root.querySelector('.marks');
    this.box = root.querySelector('.map');
    this.countries = [];
    this.hits = [];
  }

  place(data) {
    this.data = data;
    this.points = data.places.lat.map((lat, at) => project(lat, data.places.lon[at]));
    worldOf(data.world).then((countries) => {
      this.countries = countries;
      this.resize(this.data.ink);
      this.ready?.();
    }, () => {});
  }

  resize(ink) {
    this.ink = ink;
    [this.width, this.height] = [this.box.clientWidth, this.box.clientHeight];
    if (!this.width) return;
    this.view = fitted(this.points, this.width, this.height);
    this.gather();
    this.over = sized(this.marks, this.width, this.height);
    const context = sized(this.ground, this.width, this.height);
    context.fillStyle = ink.sea;
    context.fillRect(0, 0, this.width, this.height);
    this.inWorlds(context, () => {
      context.lineWidth = 0.7 / this.view.scale;
      context.strokeStyle = ink.border;
      context.fillStyle = ink.land;
      for (const { path } of this.countries) { context.fill(path); context.stroke(path); }
    });
  }

  // Draws in units of the world, and again in the worlds left and right of it that can be seen.
  inWorlds(context, draw) {
    const { scale, x, y } = this.view;
    for (const turn of [-1, 0, 1]) {
      const left = x + turn * scale;
      if (left > this.width || left + scale < 0) continue;
      context.save();
      context.translate(left, y);
      context.scale(scale, scale);
      draw();
      context.restore();
    }
  }

  // Spots: places that would cover each other stand together where the first of them is.
  gather() {
    this.spots = [];
    const near = this.data.events.from.length > MANY ? NEAR_COUNTS : NEAR;
    this.spotOf = this.points.map(([x, y], place) => {
      const [left, top] = [x * this.view.scale + this.view.x, y * this.view.scale + this.view.y];
      let at = this.spots.findIndex((spot) => Math.hypot(spot.x - left, spot.y - top) < near);
      if (at < 0) at = this.spots.push({ x: left, y: top, places: [], sorts: new Int32Array(QUADRANTS.length) }) - 1;
      this.spots[at].places.push(place);
      return at;
    });
    this.counts = new Int32Array(this.points.length);
    this.shapes = new Map();
  }

  // ``shown`` are numbers of events, ``lasts`` says whether one still goes on.
  draw(shown, lasts, chosen) {
    if (!this.view) return 0;
    this.over.clearRect(0, 0, this.width, this.height);
    this.hits = [];
    this.count(shown);
    this.tint();
    const busy = this.spots.filter((spot) => spot.count).sort((one, other) => other.count - one.count);
    const drawn = busy.map((spot) => (spot.count <= DOTS ? this.dots(spot, lasts, chosen) : this.pie(spot)));
    this.name(busy);
    return drawn.reduce((sum, one) => sum + one, 0);
  }

  // What stands on each spot; an event in two places of a spot stands there once.
  count(shown) {
    const { events, places } = this.data;
    for (const spot of this.spots) { Object.assign(spot, { count: 0, events: [], latest: -1 }); spot.sorts.fill(0); }
    this.counts.fill(0);
    this.shapes.clear();
    for (const event of shown) {
      const quadrant = events.quadrant[event];
      for (const place of events.places[event]) {
        const spot = this.spots[this.spotOf[place]], shape = places.shape[place];
        this.counts[place] += 1;
        if (shape) this.shapes.set(shape, this.shapes.has(shape) && this.shapes.get(shape) !== quadrant ? QUADRANTS.length - 1 : quadrant);
        if (spot.latest === event) continue;
        spot.latest = event;
        spot.count += 1;
        spot.sorts[quadrant] += 1;
        if (spot.count <= DOTS) spot.events.push(event);
      }
    }
  }

  // Countries in which something is in the frame have their shape tinted.
  tint() {
    if (!this.shapes.size) return;
    const { over } = this;
    this.inWorlds(over, () => {
      for (const { iso, path } of this.countries) {
        if (!this.shapes.has(iso)) continue;
        over.fillStyle = over.strokeStyle = this.ink.quadrants[this.shapes.get(iso)];
        over.globalAlpha = 0.16;
        over.fill(path);
        over.globalAlpha = 0.7;
        over.lineWidth = 1.2 / this.view.scale;
        over.stroke(path);
        over.globalAlpha = 1;
      }
    });
  }

  // One in the middle and the others around it.
  dots(spot, lasts, chosen) {
    const { over, ink, data: { events } } = this, few = spot.count < 4;
    spot.events.forEach((event, at) => {
      const away = spot.count === 1 ? 0 : few ? 8 : at ? 14 : 0;
      const turn = (2 * Math.PI * at) / (few ? spot.count : spot.count - 1) - Math.PI / 2;
      const [x, y] = [spot.x + away * Math.cos(turn), spot.y + away * Math.sin(turn)];
      over.fillStyle = ink.card;
      over.beginPath();
      over.arc(x, y, 7.4, 0, 2 * Math.PI);
      over.fill();
      over.globalAlpha = (lasts(event) ? 1 : 0.55) * (events.inferred[event] ? LIGHTER : 1);
      dot(over, x, y, 6, STATUSES[events.status[event]], ink.quadrants[events.quadrant[event]], ink);
      over.globalAlpha = 1;
      if (events.id[event] === chosen) ring(over, x, y, 9.5, ink);
      this.hits.push({ x, y, radius: 8, event });
    });
    spot.radius = spot.count === 1 ? 8 : few ? 16 : 22;
    return spot.count;
  }

  // How many there are, and of which quadrants.
  pie(spot) {
    const { over, ink } = this;
    spot.radius = Math.min(8 + 1.2 * Math.sqrt(spot.count), 24);
    let turn = -Math.PI / 2;
    spot.sorts.forEach((count, quadrant) => {
      if (!count) return;
      const share = (2 * Math.PI * count) / spot.count;
      over.beginPath();
      over.moveTo(spot.x, spot.y);
      over.arc(spot.x, spot.y, spot.radius, turn, turn + share);
      over.fillStyle = ink.quadrants[quadrant];
      over.fill();
      turn += share;
    });
    over.beginPath();
    over.arc(spot.x, spot.y, spot.radius - 3.5, 0, 2 * Math.PI);
    over.fillStyle = ink.card;
    over.fill();
    over.fillStyle = ink.ink;
    over.font = `600 11.5px ${FONT}`;
    over.textAlign = 'center';
    over.textBaseline = 'middle';
    over.fillText(String(spot.count), spot.x, spot.y + 0.5);
    const about = `${spot.count.toLocaleString('en')} events: ${this.words(spot)}`;
    this.hits.push({ x: spot.x, y: spot.y, radius: spot.radius, event: spot.latest, about });
    return 1;
  }

  // The places with most events in the frame, and how many those are.
  busiest(most) {
    return this.sorted([...this.counts.keys()]).slice(0, most).map((place) => [this.data.places.name[place], this.counts[place]]);
  }

  sorted(places) {
    return places.filter((place) => this.counts[place]).sort((one, other) => this.counts[other] - this.counts[one]);
  }

  words(spot) {
    const [first, ...others] = this.sorted(spot.places).map((place) => this.data.places.name[place]);
    return first + (others.length > 1 ? ` and ${others.length} more` : others.length ? `, ${others[0]}` : '');
  }

  // Names beside their spots, on the side where there is room; none over another or over a mark.
  name(busy) {
    const { over, ink } = this;
    const taken = busy.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
    over.font = `600 12.5px ${FONT}`;
    over.textBaseline = 'middle';
    over.textAlign = 'left';
    over.lineJoin = 'round';
    for (const spot of busy.slice(0, NAMED)) {
      const words = this.words(spot), width = over.measureText(words).width, away = spot.radius + 4;
      const { x, y } = spot;
      const sides = [[x + away, y], [x - away - width, y], [x - width / 2, y + away + 6], [x - width / 2, y - away - 6]];
      const box = sides.map(([left, top]) => [left - 1, top - 8, left + width + 1, top + 8])
        .find((one) => one[0] > 0 && one[2] < this.width && one[1] > 0 && one[3] < this.height && !taken.some((other) => meet(one, other)));
      if (!box) continue;
      taken.push(box);
      over.strokeStyle = ink.land;
      over.lineWidth = 3.5;
      over.strokeText(words, box[0] + 1, box[1] + 8);
      over.fillStyle = ink.ink;
      over.fillText(words, box[0] + 1, box[1] + 8);
    }
  }

  hit(x, y) {
    const near = this.hits.filter((one) => Math.hypot(one.x - x, one.y - y) <= one.radius + 3);
    return near.length ? near[near.length - 1] : null;
  }
}

function meet(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
