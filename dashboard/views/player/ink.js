// How a mark is drawn: colour says the quadrant, form says certainty.

const QUADRANTS = ['words-cooperating', 'deeds-cooperating', 'words-opposing', 'deeds-opposing', 'other'];
const STATUSES = ['asserted', 'reported', 'possible', 'planned', 'negated'];
const DASHES = { possible: [2, 2.6], planned: [4.5, 3] };
const FAINT = { reported: 0.14, possible: 0.05, planned: 0.05, negated: 0.14 };
const FONT = '"Source Sans", "Source Sans 3", system-ui, sans-serif';

// A canvas as sharp as the screen; returns its context in CSS pixels.
function sized(canvas, width, height) {
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

// Fills and strokes the current path as a status is drawn.
function form(context, status, colour) {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * (FAINT[status] ?? 1);
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = alpha;
  if (status === 'asserted') return;
  context.strokeStyle = colour;
  context.lineWidth = 1.8;
  context.setLineDash(DASHES[status] ?? []);
  context.stroke();
  context.setLineDash([]);
}

// A colour that fades in from the left (1), out to the right (2), or both (3).
function fadingColour(context, x0, x1, colour, fades) {
  if (!fades || x1 - x0 < 14) return colour;
  const gradient = context.createLinearGradient(x0, 0, x1, 0), nothing = `${colour}00`;
  gradient.addColorStop(0, fades & 1 ? nothing : colour);
  gradient.addColorStop(fades === 3 ? 0.35 : 0.5, colour);
  gradient.addColorStop(fades === 3 ? 0.65 : 0.5, colour);
  gradient.addColorStop(1, fades & 2 ? nothing : colour);
  return gradient;
}

function strike(context, x0, x1, y, colour) {
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(x0, y);
  context.lineTo(x1, y);
  context.stroke();
}

function dot(context, x, y, radius, status, colour, ink) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  form(context, status, colour);
  if (status === 'negated') strike(context, x - radius - 3, x + radius + 3, y, ink.ink);
}

function ring(context, x, y, radius, ink) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = ink.ink;
  context.lineWidth = 1.8;
  context.stroke();
}
