// What a thread did, as a strip of stacked bars: blocked at the bottom, working above, idle the rest.

/** Draws the newest ticks at the right end. */
export function drawStrip(canvas, history, ticks) {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (width === 0) return;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const pen = canvas.getContext('2d');
  pen.clearRect(0, 0, width, height);
  const blocked = hatch(pen, colour('--blocked'), colour('--hatch'), ratio);
  history.forEach((tick, index) => {
    const from = edge(index, history.length, ticks, width);
    const to = edge(index + 1, history.length, ticks, width);
    const low = Math.round(tick.blocked * height);
    const high = Math.round(tick.working * height);
    pen.fillStyle = blocked;
    pen.fillRect(from, height - low, to - from, low);
    pen.fillStyle = colour('--working');
    pen.fillRect(from, height - low - high, to - from, high);
  });
}

function edge(index, length, ticks, width) {
  return Math.round(((ticks - length + index) / ticks) * width);
}

/** Diagonal stripes, so that the state can be told without its colour. */
function hatch(pen, strong, light, ratio) {
  const size = Math.round(7 * ratio);
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const brush = tile.getContext('2d');
  brush.fillStyle = strong;
  brush.fillRect(0, 0, size, size);
  brush.strokeStyle = light;
  brush.lineWidth = 1.4 * ratio;
  for (const shift of [-size, 0, size]) {
    brush.beginPath();
    brush.moveTo(shift, size);
    brush.lineTo(shift + size, 0);
    brush.stroke();
  }
  return pen.createPattern(tile, 'repeat');
}
