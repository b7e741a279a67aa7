import { count, element, latency, percent, write } from './format.js';
import { drawStrip } from './strip.js';

const TICKS = 100; // 20 seconds
const LABELS = {
  rate: 'Answers',
  refused: 'Refused, 503',
  median: 'Latency, median',
  p99: 'Latency, p99',
  reports: 'Reports computed now',
  abandoned: 'Clients that left',
};

/** One half of the page. */
export class Side {
  constructor(name) {
    this.root = document.getElementById(name);
    this.root.append(document.getElementById('side').content.cloneNode(true));
    this.wrong = name === 'wrong';
    const title = this.root.querySelector('.side-name');
    title.id = `${name}-title`;
    title.textContent = this.wrong ? 'Wrong' : 'Right';
    this.root.querySelector('.mark').textContent = this.wrong ? '✗' : '✓';
    this.figures = new Map();
    this.workers = new Map();
    this.dots = [];
  }

  /** Prepares for an experiment: its route and what is told in figures. */
  show(experiment) {
    const call = this.wrong ? experiment.wrong : experiment.right;
    write(this.root.querySelector('.route'), `${call.method} ${call.path}`);
    this.experiment = experiment;
    const list = this.root.querySelector('.figures');
    list.replaceChildren();
    this.figures.clear();
    const labels = { ...LABELS, probe: `An unrelated ${experiment.probe}` };
    for (const key of experiment.figures) {
      const row = element('div');
      const value = element('dd');
      row.append(element('dt', '', labels[key]), value);
      list.append(row);
      this.figures.set(key, value);
    }
  }

  update(half, connections) {
    this.figure('rate', [count(half.perSecond), '/s']);
    this.figure('median', latency(half.median));
    this.figure('p99', latency(half.p99));
    this.figure('refused', [count(half.answers.refused), '']);
    this.figure('reports', [count(half.reports), '']);
    this.figure('abandoned', [count(half.answers.abandoned), '']);
    this.figure('probe', latency(half.probe), half.probe > 500);
    half.workers.forEach((worker) => this.worker(worker));
    this.queue(half, connections);
  }

  figure(key, [number, unit], bad = false) {
    const target = this.figures.get(key);
    if (!target) return;
    const text = number + unit;
    if (target.dataset.text === text) return;
    target.dataset.text = text;
    target.replaceChildren(number, element('small', '', unit));
    target.parentElement.classList.toggle('bad', bad);
  }

  worker(worker) {
    let row = this.workers.get(worker.name);
    if (!row) {
      row = this.addWorker(worker.name);
      this.workers.set(worker.name, row);
    }
    row.history.push(worker);
    if (row.history.length > TICKS) row.history.shift();
    drawStrip(row.canvas, row.history, TICKS);
    const recent = row.history.slice(-5);
    const mean = (key) => recent.reduce((sum, tick) => sum + tick[key], 0) / recent.length;
    const [idle, working, blocked] = ['idle', 'working', 'blocked'].map(mean);
    const most = Math.max(idle, working, blocked);
    const doing = most === blocked ? 'blocked' : most === idle ? 'idle' : 'working';
    write(row.doing, `${doing} ${percent(most)}`);
    const seen = [...recent].reverse().find((tick) => tick.line);
    write(row.at, seen && doing !== 'idle' ? seen.line : '');
    row.canvas.setAttribute('aria-label', `${worker.name}: ${percent(idle)} idle, ${percent(working)} working, ${percent(blocked)} blocked`);
  }

  addWorker(name) {
    const item = element('li', 'worker');
    const canvas = element('canvas');
    canvas.setAttribute('role', 'img');
    const doing = element('span', 'doing');
    const at = element('span', 'at');
    const words = element('span', 'words');
    words.append(doing, at);
    item.append(element('span', 'name', name), canvas, words);
    this.root.querySelector('.workers').append(item);
    return { canvas, doing, at, history: [] };
  }

  /** Redraws what CSS does not, after the colours or the width have changed. */
  redraw() {
    for (const row of this.workers.values()) drawStrip(row.canvas, row.history, TICKS);
  }

  queue(half, connections) {
    const box = this.root.querySelector('.dots');
    if (this.dots.length !== connections) {
      this.dots = Array.from({ length: connections }, () => element('span', 'dot'));
      box.replaceChildren(...this.dots);
      box.classList.toggle('many', connections > 64 && connections <= 128);
      box.classList.toggle('most', connections > 128);
    }
    this.dots.forEach((dot, index) => {
      const state = index < half.working ? 'dot work' : index < half.working + half.waiting ? 'dot wait' : 'dot';
      if (dot.className !== state) dot.className = state;
    });
    const text = `${half.working} worked on, ${half.waiting} waiting in line`;
    write(this.root.querySelector('.queue-text'), text);
    box.setAttribute('aria-label', text);
  }
}
