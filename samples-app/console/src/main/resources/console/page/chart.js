import { element, latency, write } from './format.js';

const SECONDS = 60;
const LOWEST = 1; // ms; a logarithm has no zero
const HIGHEST = 60000;
const HEIGHT = 210;

/** The four lines: the load and the probe of both sides. */
export class Chart {
  constructor() {
    this.box = document.getElementById('chart');
    this.points = [];
    this.lines = [
      { key: ['right', 'median'], colour: '--right', dash: [] },
      { key: ['wrong', 'median'], colour: '--wrong', dash: [] },
      { key: ['right', 'probe'], colour: '--right', dash: [3, 5] },
      { key: ['wrong', 'probe'], colour: '--wrong', dash: [3, 5] },
    ];
    const legend = document.getElementById('chart-legend');
    for (const line of this.lines) {
      const item = element('li');
      line.label = element('span');
      line.value = element('b', '', '–');
      item.append(sample(line), line.label, line.value);
      legend.append(item);
    }
    this.build();
    new ResizeObserver(() => this.resize()).observe(this.box);
  }

  show(experiment) {
    for (const { key: [side, what], label } of this.lines) {
      write(label, what === 'probe' ? `${side}: ${experiment.probe}` : `${side}: the load, median`);
    }
    for (const line of this.lines) {
      line.label.parentElement.hidden = line.key[1] === 'median' && !experiment.figures.includes('median');
    }
  }

  /** Adds a snapshot and draws. */
  update(snapshot) {
    const values = this.lines.map(({ key: [side, what] }) => {
      const value = snapshot[side][what];
      return value === null ? null : Math.max(LOWEST, value);
    });
    this.points.push([snapshot.at / 1000, ...values]);
    const now = snapshot.at / 1000;
    this.points = this.points.filter(([at]) => at > now - SECONDS - 1);
    this.lines.forEach(({ key: [side, what], value }) => {
      write(value, latency(snapshot[side][what]).join(' ').trim());
    });
    this.draw();
  }

  /** Builds the chart again: colours are given once. */
  build() {
    this.plot?.destroy();
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colour('--soft'),
      grid: { stroke: colour('--line'), width: 1 },
      ticks: { show: false },
      font: '12px system-ui, sans-serif',
    };
    const line = ({ colour: name, dash }) => ({
      stroke: colour(name),
      width: 2,
      dash,
      cap: 'round',
      points: { show: false },
    });
    this.plot = new window.uPlot(
      {
        width: Math.max(200, this.box.clientWidth),
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: [-SECONDS, 0] },
          y: { distr: 3, log: 10, range: [LOWEST, HIGHEST] },
        },
        axes: [
          { ...axis, size: 30, gap: 10, splits: [-60, -45, -30, -15, 0], values: (plot, at) => at.map(ago) },
          { ...axis, size: 58, splits: [1, 10, 100, 1000, 10000], values: (plot, at) => at.map(tick) },
        ],
        padding: [8, 26, 0, 0],
        series: [{}, ...this.lines.map(line)],
      },
      this.data(),
      this.box,
    );
  }

  draw() {
    this.plot.setData(this.data());
  }

  resize() {
    const width = this.box.clientWidth;
    if (width > 0 && width !== this.plot.width) this.plot.setSize({ width, height: HEIGHT });
  }

  data() {
    const now = this.points.length ? this.points[this.points.length - 1][0] : 0;
    const columns = [0, 1, 2, 3, 4].map((column) => this.points.map((point) => point[column]));
    columns[0] = columns[0].map((at) => at - now);
    return columns;
  }
}

function ago(seconds) {
  return seconds === 0 ? 'now' : `−${-seconds} s`;
}

function tick(millis) {
  return latency(millis).join(' ').replace('.0', '');
}

/** A short piece of the line, for the legend. */
function sample({ colour, dash }) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '28');
  svg.setAttribute('height', '8');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M2 4H26');
  path.setAttribute('stroke', `var(${colour})`);
  path.setAttribute('stroke-width', '2.5');
  path.setAttribute('stroke-linecap', 'round');
  path.setAttribute('stroke-dasharray', dash.join(' '));
  svg.append(path);
  return svg;
}
